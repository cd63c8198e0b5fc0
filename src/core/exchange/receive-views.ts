import { z } from 'zod'
import { identifierSchema } from '#core/model/identifier.ts'
import { statusSchema } from '#core/model/layer.ts'
import { problemSchema } from '#core/problem/problem.ts'
import { schemeDifferenceSchema } from './compare-schemes.ts'

/** How an analyst wants an exchange file to be received; layers are named as the file does, by `layerName`. */
export const receiveChoicesSchema = z
  .object({
    /** Whose work (an id of theirs) is to be put under which id here, where both call somebody the same. */
    people: z.record(identifierSchema, identifierSchema).readonly().optional(),
    /** Layers to take that would be left. */
    take: z.array(z.string()).readonly().optional(),
    /** Layers to leave that would be taken. */
    leave: z.array(z.string()).readonly().optional(),
    /** Articles (ids of theirs) to add as articles of their own, though one of ours looks like another version. */
    separate: z.array(z.string()).readonly().optional(),
  })
  .readonly()
export type ReceiveChoices = z.infer<typeof receiveChoicesSchema>

/** The name of an incoming layer in choices. */
export function layerName({
  annotator,
  article,
}: {
  readonly annotator: string
  readonly article: string
}): string {
  return `${annotator}/${article}`
}

/** An annotator of the file. `as`: their id here; null where another person here is called so. */
const receivedPersonSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    as: z.string().nullable(),
    isNew: z.boolean(),
    isMe: z.boolean(),
  })
  .readonly()

/** An article of the file; `as` is its id here. `isTaken`: it will be added. */
const receivedArticleSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    as: z.string(),
    type: z.enum(['known', 'new', 'other-text']),
    isTaken: z.boolean(),
  })
  .readonly()
export type ReceivedArticle = z.infer<typeof receivedArticleSchema>

/** An annotation whose place is not the same in our text. */
const movedAnnotationSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    quote: z.string(),
    type: z.enum(['moved', 'fuzzy', 'orphaned']),
    /** What stands at the new place; null for an orphan. */
    found: z.string().nullable(),
  })
  .readonly()

const carriedSchema = z
  .object({
    exact: z.int(),
    moved: z.int(),
    fuzzy: z.int(),
    orphaned: z.int(),
    /** Those that are not exact. */
    annotations: z.array(movedAnnotationSchema).readonly(),
  })
  .readonly()
export type Carried = z.infer<typeof carriedSchema>

/** What is to become of a layer of the file: `same-name`, `older`, `own-differs`, `gold-differs` are left unless decided otherwise. */
const receivedLayerSchema = z
  .object({
    /** By `layerName`. */
    name: z.string(),
    /** Ids here; null where it is not decided who the annotator is, or the article is unknown. */
    annotator: z.string().nullable(),
    article: z.string().nullable(),
    title: z.string(),
    standing: z.enum([
      'new',
      'unchanged',
      'newer',
      'replaced',
      'older',
      'same-name',
      'own-differs',
      'gold-differs',
      'refused',
    ]),
    isMine: z.boolean(),
    isTaken: z.boolean(),
    /** Why it is refused. */
    problem: problemSchema.nullable(),
    /** What is odd about it, though it can be taken. */
    doubts: z.array(problemSchema).readonly(),
    /** This and the counts are null where colleagues' work is hidden until mine is done. */
    status: statusSchema.nullable(),
    annotations: z.int().nullable(),
    relations: z.int().nullable(),
    /** How many items taking it adds, changes and removes. */
    changes: z.object({ added: z.int(), updated: z.int(), removed: z.int() }).readonly().nullable(),
    /** When the last change was made, theirs and in our copy (ISO times). */
    changedAt: z.object({ theirs: z.string().nullable(), ours: z.string().nullable() }).readonly(),
    /** Where our text of the article differs: what became of the annotations' places. */
    carried: carriedSchema.nullable(),
  })
  .readonly()
export type ReceivedLayer = z.infer<typeof receivedLayerSchema>

/** What receiving a file comes to: shown before anything is applied, and told again as the report. */
export const receiptSchema = z
  .object({
    project: z.object({ id: z.string(), name: z.string(), isOurs: z.boolean() }).readonly(),
    people: z.array(receivedPersonSchema).readonly(),
    articles: z.array(receivedArticleSchema).readonly(),
    /** In which items the schemes differ; `addsToScheme`: what only theirs has is added. */
    scheme: z.array(schemeDifferenceSchema).readonly(),
    addsToScheme: z.boolean(),
    layers: z.array(receivedLayerSchema).readonly(),
    /** Whether anything is written at all. */
    changesAnything: z.boolean(),
  })
  .readonly()
export type Receipt = z.infer<typeof receiptSchema>
