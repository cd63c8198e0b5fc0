import { z } from 'zod'
import { isRelation, type RegionResult, type Task } from './task.ts'

/** A turn of a dialogue. */
export interface Turn {
  readonly author: string
  readonly text: string
}

/** The part of a task's data that was labelled. */
export interface ChosenText {
  readonly member: string
  readonly content: string | readonly Turn[]
}

const turnSchema = z.object({ author: z.string().default(''), text: z.string() })

/** Names that members with the text usually have. */
const usual = ['text', 'html', 'dialogue', 'dialog', 'content', 'body']

/**
 * An export does not say which member of the data was labelled. It is the one that the answers name, else one called as
 * texts usually are, else the one that is longest over all `tasks`.
 */
export function textChooser(tasks: readonly Task[]): (task: Task) => ChosenText | null {
  const lengths = totalLengths(tasks)
  return (task) => {
    const candidates = candidatesIn(task)
    const [first] = candidates.toSorted((a, b) => (lengths.get(b.member) ?? 0) - (lengths.get(a.member) ?? 0))
    const named = [...resultsIn(task).flatMap(memberNamed), ...usual]
    const found = named.flatMap((name) => candidates.find(({ member }) => member === name) ?? [])
    return found[0] ?? first ?? null
  }
}

/** What a result says that it is about: the source where it gives one, else the control's name, which is often the same. */
export function memberNamed({ source, to_name: toName }: RegionResult): readonly string[] {
  return source?.startsWith('$') ? [source.slice(1), toName] : [toName]
}

export function resultsIn({ annotations }: Task): readonly RegionResult[] {
  return annotations.flatMap(({ results }) => results.flatMap((one) => (isRelation(one) ? [] : [one])))
}

function totalLengths(tasks: readonly Task[]): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>()
  for (const task of tasks)
    for (const { member, content } of candidatesIn(task)) {
      const length =
        typeof content === 'string' ? content.length : content.reduce((sum, { text }) => sum + text.length, 0)
      lengths.set(member, (lengths.get(member) ?? 0) + length)
    }
  return lengths
}

function candidatesIn({ data }: Task): readonly ChosenText[] {
  return Object.entries(data).flatMap(([member, value]): readonly ChosenText[] => {
    if (typeof value === 'string') return isText(value) ? [{ member, content: value }] : []
    const turns = z.array(turnSchema).min(1).safeParse(value)
    return turns.success ? [{ member, content: turns.data }] : []
  })
}

/** Addresses of pictures and recordings are no texts. */
function isText(value: string): boolean {
  return value.trim() !== '' && !/^(?:[a-z][a-z\d+.-]*:\/\/|data:|\/)\S*$/i.test(value.trim())
}
