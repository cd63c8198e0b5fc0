import { z } from 'zod'
import { quoteOf } from '#core/anchor/span.ts'
import { isEmptyChange } from '#core/change/change.ts'
import { changeBetween } from '#core/change/change-between.ts'
import { annotationSchema } from '#core/model/annotation.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { ProjectStore } from '#core/ports.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import type { Layers } from './layers.ts'
import { noticeCopies, type Library } from './library.ts'
import type { OpenLayer } from './open-layer.ts'
import type { createQueue } from './queue.ts'
import { readArticle } from './read-article.ts'

/** How another version of a layer of mine differs from it, annotation by annotation in reading order. */
export const versionSchema = z
  .object({
    article: z.string(),
    title: z.string(),
    /** `mine` null: only the other version has it; `theirs` null: only mine has it. */
    annotations: z
      .array(z.object({ mine: annotationSchema.nullable(), theirs: annotationSchema.nullable() }).readonly())
      .readonly(),
    /** How many relations, comments and decisions differ, and the status if it does. */
    besides: z.int(),
  })
  .readonly()
export type Version = z.infer<typeof versionSchema>

export const settlementSchema = z
  .object({ file: z.string().min(1), choice: z.enum(['mine', 'theirs']) })
  .readonly()
export type Settlement = z.infer<typeof settlementSchema>

/** Where versions lie, and whose layers they are versions of. */
interface VersionPlace {
  readonly store: ProjectStore
  readonly library: Library
  readonly layers: Layers
  readonly annotator: string
}

/** What can be done about other versions of layers of mine that were kept beside them, by the file they are in. */
export interface Versions {
  compareVersion(file: string): Promise<Result<Version>>
  settleVersion(settlement: Settlement): Promise<Result<null>>
}

export function versionsOf(place: VersionPlace, inTurn: ReturnType<typeof createQueue>): Versions {
  return {
    compareVersion: (file) => compareVersion(place, file),
    settleVersion: (settlement) => inTurn(() => settleVersion(place, settlement)),
  }
}

async function compareVersion(place: VersionPlace, file: string): Promise<Result<Version>> {
  const pair = await readPair(place, file)
  if (!pair.ok) return pair
  const { article, mine, theirs } = pair.value
  const { annotations, status, ...others } = changeBetween(mine.layer, theirs)
  const differing = [
    ...annotations.removed.map((one) => ({ mine: one, theirs: null })),
    ...annotations.added.map((one) => ({ mine: null, theirs: one })),
    ...annotations.updated.map(([one, other]) => ({ mine: one, theirs: other })),
  ]
  const besides = [others.relations, others.comments, others.decisions].reduce(
    (sum, { added, updated, removed }) => sum + added.length + updated.length + removed.length,
    status ? 1 : 0,
  )
  const { id, title } = article
  return succeed({ article: id, title, annotations: differing.toSorted(inReadingOrder), besides })
}

type Differing = Version['annotations'][number]

function inReadingOrder(a: Differing, b: Differing): number {
  return startOf(a) - startOf(b)
}

function startOf({ mine, theirs }: Differing): number {
  return (mine ?? theirs)?.ranges[0]?.start ?? 0
}

/** Taking the other version over is one change, which undo takes back; the file is put aside, never removed. */
async function settleVersion(place: VersionPlace, { file, choice }: Settlement): Promise<Result<null>> {
  const taken = await (choice === 'mine' ? leave(place, file) : takeOver(place, file))
  if (!taken.ok) return taken
  const settled = await place.store.settleCopy(file)
  if (settled.ok) await noticeCopies(place.store, place.library)
  return settled
}

/** One that cannot be read may be left as well. */
async function leave({ store, annotator }: VersionPlace, file: string): Promise<Result<null>> {
  const theirs = await store.readCopy(file)
  if (!theirs.ok || theirs.value.annotator === annotator) return succeed(null)
  return fail('version-of-other', { annotator: theirs.value.annotator }, { file })
}

async function takeOver(place: VersionPlace, file: string): Promise<Result<unknown>> {
  const pair = await readPair(place, file)
  if (!pair.ok) return pair
  const { article, mine, theirs } = pair.value
  const strange = theirs.annotations.find(({ ranges, quote }) => quoteOf(article.text, ranges) !== quote)
  if (strange) return fail('state-of-other-text', { quote: strange.quote })
  return isEmptyChange(changeBetween(mine.layer, theirs)) ? succeed(null) : mine.becomeLike(theirs)
}

interface Pair {
  readonly article: Article
  readonly mine: OpenLayer
  readonly theirs: Layer
}

async function readPair(place: VersionPlace, file: string): Promise<Result<Pair>> {
  const theirs = await place.store.readCopy(file)
  if (!theirs.ok) return theirs
  const { annotator, article: id } = theirs.value
  if (annotator !== place.annotator) return fail('version-of-other', { annotator }, { file })
  const article = await readArticle(place, id)
  if (!article.ok) return article
  const mine = await place.layers.open({ annotator, article: id })
  return mine.ok ? succeed({ article: article.value, mine: mine.value, theirs: theirs.value }) : mine
}
