import { z } from 'zod'
import { membersOf, reasonOf } from '#core/format/json.ts'
import type { JsonValue } from '#core/format/json-values.ts'
import type { Notes } from '#core/format/notes.ts'

type Members = Readonly<Record<string, unknown>>

/** A task of Label Studio (https://labelstud.io/guide/export), its annotations one for each time somebody did it. */
export interface Task {
  readonly data: Members
  readonly annotations: readonly Completion[]
  readonly line: number
}

/** What one person said about a task. */
export interface Completion {
  /** Null where the file does not say. */
  readonly annotator: string | null
  readonly results: readonly TaskResult[]
}

const name = z.union([z.string(), z.number()]).transform(String)

const resultSchema = z.object({
  id: name.optional(),
  type: z.string(),
  from_name: z.string().default(''),
  to_name: z.string().default(''),
  /** "$text" is the member `text` of the data. */
  source: z.string().optional(),
  value: z.record(z.string(), z.unknown()).default({}),
  meta: z.object({ text: z.union([z.string(), z.array(z.string())]).optional() }).optional(),
})
export type RegionResult = z.infer<typeof resultSchema>

const relationSchema = z.object({
  type: z.literal('relation'),
  from_id: name,
  to_id: name,
  direction: z.string().default('right'),
  labels: z.array(z.string()).default([]),
})
export type RelationResult = z.infer<typeof relationSchema>
export type TaskResult = RegionResult | RelationResult

export function isRelation(result: TaskResult): result is RelationResult {
  return result.type === 'relation'
}

const personSchema = z.union([
  name,
  z.object({ email: z.string().optional(), id: name.optional() }).transform(({ email, id }) => email ?? id),
])

const completionSchema = z.object({
  result: z.array(z.unknown()).default([]),
  was_cancelled: z.boolean().default(false),
  completed_by: personSchema.optional(),
  /** Of our own export; Label Studio refuses to import who it does not know. */
  annotator: z.string().min(1).optional(),
})

const taskSchema = z.object({
  data: z.record(z.string(), z.unknown()),
  annotations: z.array(z.unknown()).default([]),
  predictions: z.array(z.unknown()).default([]),
})

/** Null, and a note, where `value` is no task. */
export function readTask({ value, line }: JsonValue, notes: Notes): Task | null {
  const members = membersOf(value, notes)
  const stated = members && !('data' in members) ? fromMinimal(members) : members
  const parsed = taskSchema.safeParse(
    stated ? { ...stated, annotations: stated['annotations'] ?? stated['completions'] } : value,
  )
  if (!parsed.success) {
    notes.skip('record-invalid', { reason: reasonOf(parsed.error) })
    return null
  }
  const { data, annotations, predictions } = parsed.data
  if (predictions.length > 0) notes.skip('predictions-left-out', { count: predictions.length })
  return {
    data: membersOf(data, notes) ?? {},
    annotations: annotations.flatMap((annotation, index) => readCompletion({ annotation, index }, notes)),
    line,
  }
}

/** Members of the short export that say something about the task rather than about its text. */
const about = new Set(['id', 'annotator', 'annotation_id', 'created_at', 'updated_at', 'lead_time'])

/** The short export (JSON-MIN) has answers beside the data, each called as what asked for it. */
function fromMinimal(members: Members): Members {
  const entries = Object.entries(members).filter(([member]) => !about.has(member))
  const isAnswer = (value: unknown) => answersIn(value).length > 0
  const result = entries.flatMap(([from_name, value]) =>
    answersIn(value).map((answer) => ({ from_name, ...answer })),
  )
  return {
    data: Object.fromEntries(entries.filter(([, value]) => !isAnswer(value))),
    annotations: [{ result, completed_by: members['annotator'] }],
  }
}

const answerKinds = ['labels', 'hypertextlabels', 'paragraphlabels', 'choices'] as const
const answerSchema = z.looseObject({})

function answersIn(value: unknown) {
  const found: unknown[] = Array.isArray(value) ? value : [value]
  return found.flatMap((one) => {
    const parsed = answerSchema.safeParse(one)
    const type = answerKinds.find((kind) => parsed.success && Array.isArray(parsed.data[kind]))
    return type === undefined || !parsed.success ? [] : [{ type, value: parsed.data }]
  })
}

interface Stated {
  readonly annotation: unknown
  readonly index: number
}

function readCompletion({ annotation, index }: Stated, notes: Notes): readonly Completion[] {
  const parsed = completionSchema.safeParse(membersOf(annotation, notes) ?? annotation)
  if (!parsed.success) {
    notes.skip('layer-invalid', { reason: reasonOf(parsed.error) })
    return []
  }
  const { result, was_cancelled, completed_by, annotator = personName(completed_by) } = parsed.data
  if (was_cancelled) {
    notes.skip('task-cancelled', { annotator: annotator ?? `#${index + 1}` })
    return []
  }
  return [{ annotator, results: result.flatMap((one, at) => readResult(one, at, notes)) }]
}

/** Users have numbers in an export that does not give their addresses. */
function personName(stated: string | undefined): string | null {
  if (stated === undefined) return null
  return /^\d+$/.test(stated) ? `user-${stated}` : stated
}

function readResult(result: unknown, index: number, notes: Notes): readonly TaskResult[] {
  const members = membersOf(result, notes)
  const isTie = members?.['type'] === 'relation'
  const parsed = (isTie ? relationSchema : resultSchema).safeParse(members ?? result)
  if (parsed.success) return [parsed.data]
  const params = { id: `#${index + 1}`, reason: reasonOf(parsed.error) }
  notes.skip(isTie ? 'relation-invalid' : 'annotation-invalid', params)
  return []
}
