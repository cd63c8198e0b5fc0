import { z } from 'zod'
import { brief, membersOf, reasonOf } from '#core/format/json.ts'
import type { JsonValue } from '#core/format/json-values.ts'
import type { Notes } from '#core/format/notes.ts'

const id = z.union([z.string().min(1), z.number()]).transform(String)

const spanSchema = z.object({
  start: z.int(),
  end: z.int(),
  label: z.string().min(1),
  text: z.string().optional(),
  token_start: z.int().optional(),
  token_end: z.int().optional(),
  /** These are of our own export; Prodigy keeps what it does not know. */
  id: id.optional(),
  stances: z.record(z.string(), z.string()).default({}),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  note: z.string().default(''),
})
export type TaskSpan = z.infer<typeof spanSchema>

const tokenSchema = z.object({ text: z.string(), ws: z.boolean().optional() })

const endSchema = z.object({
  start: z.int(),
  end: z.int(),
  label: z.string().optional(),
  id: id.optional(),
})
export type RelationEnd = z.infer<typeof endSchema>

const relationSchema = z.object({
  label: z.string().min(1),
  head_span: endSchema,
  child_span: endSchema,
  id: id.optional(),
})
export type TaskRelation = z.infer<typeof relationSchema>

const text = z.string().default('')
const metaSchema = z.object({
  article: z.string().optional(),
  title: z.string().optional(),
  language: text,
  source: text,
  author: text,
  url: text,
  published: text,
})

const recordSchema = z.object({
  text: z.string().min(1),
  spans: z.array(z.unknown()).default([]),
  tokens: z.array(tokenSchema).default([]),
  relations: z.array(z.unknown()).default([]),
  answer: z.string().optional(),
  label: z.string().optional(),
  accept: z.array(z.string()).default([]),
  meta: metaSchema.catch(metaSchema.parse({})).default(metaSchema.parse({})),
  annotator: z.string().optional(),
})

/** A line of Prodigy: a text, and what somebody answered about it. */
export interface Task extends Omit<z.infer<typeof recordSchema>, 'spans' | 'relations' | 'accept' | 'label'> {
  readonly spans: readonly TaskSpan[]
  readonly relations: readonly TaskRelation[]
  /** Of the whole text. */
  readonly classes: readonly string[]
  readonly line: number
  /** Whether anybody has said what is in it; a task alone is an article. */
  readonly isAnswered: boolean
}

/** Only what was accepted is somebody's annotation; of other answers the text is left, and a note. */
export function readTask({ value, line }: JsonValue, notes: Notes): Task | null {
  const members = membersOf(value, notes)
  const parsed = recordSchema.safeParse(members ? { ...members, annotator: members['_annotator_id'] } : value)
  if (!parsed.success) {
    notes.skip('record-invalid', { reason: reasonOf(parsed.error) })
    return null
  }
  const { spans, relations, accept, label, ...record } = parsed.data
  const { answer } = record
  const isRefused = answer !== undefined && answer !== 'accept'
  if (isRefused) notes.skip('answer-not-accepted', { answer: brief(answer) })
  if (isRefused) return { ...record, spans: [], relations: [], classes: [], line, isAnswered: false }
  const classes = [...accept, ...(label === undefined ? [] : [label])]
  return {
    ...record,
    spans: readAll(spans, { schema: spanSchema, code: 'annotation-invalid', notes }),
    relations: readAll(relations, { schema: relationSchema, code: 'relation-invalid', notes }),
    classes,
    line,
    isAnswered: answer !== undefined || spans.length + classes.length > 0,
  }
}

interface Reading<T> {
  readonly schema: z.ZodType<T>
  readonly code: 'annotation-invalid' | 'relation-invalid'
  readonly notes: Notes
}

function readAll<T>(items: readonly unknown[], { schema, code, notes }: Reading<T>): readonly T[] {
  return items.flatMap((item, index) => {
    const parsed = schema.safeParse(membersOf(item, notes) ?? item)
    if (parsed.success) return [parsed.data]
    notes.skip(code, { id: `#${index + 1}`, reason: reasonOf(parsed.error) })
    return []
  })
}
