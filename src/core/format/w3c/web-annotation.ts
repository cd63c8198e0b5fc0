import { z } from 'zod'
import { membersOf, reasonOf } from '#core/format/json.ts'
import type { Notes } from '#core/format/notes.ts'

const selectorSchema = z.object({
  type: z.string().optional(),
  start: z.int().optional(),
  end: z.int().optional(),
  exact: z.string().optional(),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
})
export type Selector = z.infer<typeof selectorSchema>

const bodySchema = z.object({
  type: z.string().optional(),
  purpose: z.string().optional(),
  value: z.string().optional(),
  source: z.string().optional(),
})
export type Body = z.infer<typeof bodySchema>

const targetSchema = z.object({ selector: z.unknown().optional() })
const creatorSchema = z.union([
  z.string(),
  z
    .object({ name: z.string().optional(), nickname: z.string().optional(), id: z.string().optional() })
    .transform(({ name, nickname, id }) => name ?? nickname ?? id),
])

const annotationSchema = z.object({
  id: z.string().min(1).optional(),
  type: z.unknown(),
  motivation: z.unknown().optional(),
  creator: creatorSchema.optional().catch(undefined),
  body: z.unknown().optional(),
  bodyValue: z.string().optional(),
  target: z.unknown(),
})

/** A Web Annotation, as far as it is about text. */
export interface WebAnnotation {
  readonly id: string | null
  readonly motivation: string | null
  readonly creator: string | null
  readonly bodies: readonly Body[]
  /** One a target; a target is an address, or has selectors. */
  readonly targets: readonly (string | readonly Selector[])[]
}

/** All annotations in a value: one, a list, a page or a collection of them. */
export function annotationsIn(value: unknown, notes: Notes): readonly WebAnnotation[] {
  if (Array.isArray(value)) return listOf(value).flatMap((one) => annotationsIn(one, notes))
  const members = membersOf(value, notes)
  const type = listOf(members?.['type'])
  if (type.includes('AnnotationPage')) return annotationsIn(listOf(members?.['items']), notes)
  if (type.includes('AnnotationCollection')) return annotationsIn(listOf(members?.['first']), notes)
  const parsed = annotationSchema.safeParse(members ?? value)
  if (parsed.success && type.includes('Annotation')) return [annotationOf(parsed.data)]
  const reason = parsed.success ? 'type: Annotation' : reasonOf(parsed.error)
  notes.skip('record-invalid', { reason })
  return []
}

function annotationOf(stated: z.infer<typeof annotationSchema>): WebAnnotation {
  const { id = null, creator = null, motivation, body, bodyValue, target } = stated
  const [first = null] = listOf(motivation).filter((one) => typeof one === 'string')
  return {
    id,
    creator,
    motivation: first,
    bodies: [
      ...listOf(body).flatMap((one) => parsedBy(bodySchema, one)),
      ...(bodyValue === undefined ? [] : [{ value: bodyValue }]),
    ],
    targets: listOf(target).map((one) => (typeof one === 'string' ? one : selectorsIn(one))),
  }
}

/** A selector may refine another; what is refined first is of no matter where a text is meant. */
function selectorsIn(target: unknown): readonly Selector[] {
  return parsedBy(targetSchema, target).flatMap(({ selector }) =>
    listOf(selector).flatMap((one) => parsedBy(selectorSchema, one)),
  )
}

function parsedBy<T>(schema: z.ZodType<T>, value: unknown): readonly T[] {
  const parsed = schema.safeParse(value)
  return parsed.success ? [parsed.data] : []
}

/** JSON-LD writes a list of one without brackets. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}
