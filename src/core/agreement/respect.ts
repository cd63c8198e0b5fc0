import { z } from 'zod'
import type { Range } from '#core/model/article.ts'
import {
  type Aspect,
  aspectSchema,
  type Meeting,
  meetingsOfPairing,
  type Side,
  valueOf,
} from './comparison.ts'
import type { CountedText } from './counted-text.ts'
import { type MarkPairing, pairLayers, relationsAlone } from './matched-items.ts'

/** In what respect a figure counts two annotators as differing. */
export const respectSchema = z.discriminatedUnion('type', [
  /** Only one of them has a span. */
  z.object({ type: z.literal('alone') }).readonly(),
  /** Their spans cover different text; of one kind, or null for any kind. */
  z.object({ type: z.literal('place'), kind: z.string().nullable() }).readonly(),
  /** Both have a span and say something else of it; `notStated` as in the report. */
  z
    .object({ type: z.literal('value'), aspect: aspectSchema, notStated: z.enum(['missing', 'value']) })
    .readonly(),
  /** Only one of them has drawn a relation. */
  z.object({ type: z.literal('relation') }).readonly(),
])
export type Respect = z.infer<typeof respectSchema>

/** A relation that one annotator alone has drawn: its type, and the quote of the annotation it leads to. */
export const loneRelationSchema = z
  .object({ type: z.string(), annotator: z.string(), to: z.string() })
  .readonly()

/** A meeting; where it is about a relation, the meeting of the annotation that this leads from. */
export interface DifferingMeeting extends Meeting {
  readonly relation?: z.infer<typeof loneRelationSchema>
}

/** What two annotators made of each passage on which they differ in any of `respects`, in the annotators' order. */
export function differingMeetings(
  text: CountedText,
  respects: readonly Respect[],
): readonly DifferingMeeting[] {
  return pairLayers(text).flatMap((pairing) => [
    ...meetingsOfPairing(pairing).filter((meeting) => respects.some((respect) => differs(meeting, respect))),
    ...(respects.some(({ type }) => type === 'relation') ? loneRelations(pairing) : []),
  ])
}

function differs(meeting: Meeting, respect: Respect): boolean {
  switch (respect.type) {
    case 'alone':
      return meeting.first.annotation === null || meeting.second.annotation === null
    case 'place':
      return placeOf(meeting.first, respect.kind) !== placeOf(meeting.second, respect.kind)
    case 'value':
      return saysElse(meeting, respect.aspect, respect.notStated)
    case 'relation':
      return false
    default:
      return respect satisfies never
  }
}

function placeOf({ annotation }: Side, kind: string | null): string {
  const ranges: readonly Range[] =
    annotation === null || (kind !== null && annotation.kind !== kind) ? [] : annotation.ranges
  return JSON.stringify(ranges)
}

function saysElse({ first, second }: Meeting, aspect: Aspect, notStated: 'missing' | 'value'): boolean {
  if (first.annotation === null || second.annotation === null) return false
  const [one, other] = [valueOf(first, aspect), valueOf(second, aspect)]
  return one !== other && (notStated === 'value' || (one !== null && other !== null))
}

/** Each relation that only one has, met at the annotation it leads from. */
function loneRelations(pairing: MarkPairing): readonly DifferingMeeting[] {
  const meetings = meetingsOfPairing(pairing)
  const alone = relationsAlone(pairing)
  return (['first', 'second'] as const).flatMap((drawer) => {
    const { annotator, annotations } = pairing[drawer].layer
    const quotes = new Map(annotations.map(({ id, quote }) => [id, quote]))
    return alone[drawer].flatMap(({ type, from, to }) =>
      meetings
        .filter((meeting) => meeting[drawer].annotation?.id === from)
        .map((meeting) => ({ ...meeting, relation: { type, annotator, to: quotes.get(to) ?? '' } })),
    )
  })
}
