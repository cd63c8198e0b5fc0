import { z } from 'zod'
import type { Annotation } from '#core/model/annotation.ts'
import type { Scheme } from '#core/model/scheme.ts'
import type { CountedText, Mark } from './counted-text.ts'
import { type MarkPairing, pairLayers } from './matched-items.ts'
import type { Work } from './work.ts'

/** Of what a table is: the kind, or the stance toward a target. */
export const aspectSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('kind') }).readonly(),
  z.object({ type: z.literal('stance'), target: z.string() }).readonly(),
])
export type Aspect = z.infer<typeof aspectSchema>

/** Values of every two annotators against each other; null stands for no span (kind) or not stated (stance). */
export const confusionSchema = z
  .object({
    aspect: aspectSchema,
    values: z.array(z.string().nullable()).readonly(),
    /** Rows by the annotator who is named first, columns by the other. */
    counts: z.array(z.array(z.int()).readonly()).readonly(),
  })
  .readonly()
export type Confusion = z.infer<typeof confusionSchema>

/** How the spans of one article compare, each two annotators' once. */
export const articleComparisonSchema = z
  .object({
    article: z.string(),
    /** Pairs of spans of one kind and the same stances. */
    alike: z.int(),
    /** Pairs of spans that differ in kind or a stance. */
    unlike: z.int(),
    /** Spans that only one of two annotators has. */
    alone: z.int(),
  })
  .readonly()
export type ArticleComparison = z.infer<typeof articleComparisonSchema>

export const comparisonSchema = z
  .object({
    confusions: z.array(confusionSchema).readonly(),
    articles: z.array(articleComparisonSchema).readonly(),
  })
  .readonly()
export type Comparison = z.infer<typeof comparisonSchema>

/** One annotator's span, or that they have none. */
export interface Side {
  readonly annotator: string
  readonly annotation: Annotation | null
}

/** What two annotators made of one passage; at least one of them has a span. */
export interface Meeting {
  readonly first: Side
  readonly second: Side
}

function side(annotator: string, mark: Mark | null): Side {
  return { annotator, annotation: mark?.annotation ?? null }
}

/** Every pair of spans and every span alone, of every two annotators, in the order of the annotators. */
export function meetingsOf(text: CountedText): readonly Meeting[] {
  return pairLayers(text).flatMap(meetingsOfPairing)
}

/** The same of two annotators. */
export function meetingsOfPairing({ first, second, pairs }: MarkPairing): readonly Meeting[] {
  const [a, b] = [first.layer.annotator, second.layer.annotator]
  const paired = new Set(pairs.flatMap((pair) => [pair.first, pair.second]))
  const meeting = (one: Mark | null, other: Mark | null): Meeting => ({
    first: side(a, one),
    second: side(b, other),
  })
  return [
    ...pairs.map((pair) => meeting(pair.first, pair.second)),
    ...first.marks.filter((mark) => !paired.has(mark)).map((mark) => meeting(mark, null)),
    ...second.marks.filter((mark) => !paired.has(mark)).map((mark) => meeting(null, mark)),
  ]
}

/** What a side says; null where it has no span, or states nothing. */
export function valueOf({ annotation }: Side, aspect: Aspect): string | null {
  if (annotation === null) return null
  return aspect.type === 'kind' ? annotation.kind : (annotation.stances[aspect.target] ?? null)
}

/** Stances are compared on matched spans that at least one annotator states something about. */
export function isCompared({ first, second }: Meeting, aspect: Aspect): boolean {
  if (aspect.type === 'kind') return true
  const isMatched = first.annotation !== null && second.annotation !== null
  return isMatched && (valueOf(first, aspect) !== null || valueOf(second, aspect) !== null)
}

export function isAlike({ first, second }: Meeting, { targets }: Scheme): boolean {
  const aspects: readonly Aspect[] = [
    { type: 'kind' },
    ...targets.map(({ id }) => ({ type: 'stance' as const, target: id })),
  ]
  return aspects.every((aspect) => valueOf(first, aspect) === valueOf(second, aspect))
}

interface Counting extends Confusion {
  readonly counts: number[][]
}

function emptyConfusion(aspect: Aspect, ids: readonly string[]): Counting {
  const values = [...ids, null]
  return { aspect, values, counts: values.map(() => values.map(() => 0)) }
}

function countMeetings({ aspect, values, counts }: Counting, meetings: readonly Meeting[]): void {
  for (const meeting of meetings) {
    if (!isCompared(meeting, aspect)) continue
    const column = values.indexOf(valueOf(meeting.second, aspect))
    const row = counts[values.indexOf(valueOf(meeting.first, aspect))]
    if (row !== undefined && column >= 0) row[column] = (row[column] ?? 0) + 1
  }
}

function compareArticle(article: string, meetings: readonly Meeting[], scheme: Scheme): ArticleComparison {
  const paired = meetings.filter(({ first, second }) => first.annotation && second.annotation)
  const alike = paired.filter((meeting) => isAlike(meeting, scheme)).length
  return { article, alike, unlike: paired.length - alike, alone: meetings.length - paired.length }
}

/** The tables and the strip behind a report; articles with fewer than two annotators are left out. */
export function* compareTexts(texts: readonly CountedText[], scheme: Scheme): Work<Comparison> {
  const kinds = scheme.kinds.map(({ id }) => id)
  const values = scheme.values.map(({ id }) => id)
  const confusions = [
    emptyConfusion({ type: 'kind' }, kinds),
    ...scheme.targets.map(({ id }) => emptyConfusion({ type: 'stance', target: id }, values)),
  ]
  const articles: ArticleComparison[] = []
  for (const [index, text] of texts.entries()) {
    yield index / texts.length
    if (text.layers.length < 2) continue
    const meetings = meetingsOf(text)
    for (const confusion of confusions) countMeetings(confusion, meetings)
    articles.push(compareArticle(text.article, meetings, scheme))
  }
  return { confusions, articles }
}
