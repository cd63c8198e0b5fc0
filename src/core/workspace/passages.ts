import { isAlike, isCompared, meetingsOf, type Side, valueOf } from '#core/agreement/comparison.ts'
import { type CountedText, countTexts } from '#core/agreement/counted-text.ts'
import { type DifferingMeeting, differingMeetings } from '#core/agreement/respect.ts'
import type { Article } from '#core/model/article.ts'
import type { Scheme } from '#core/model/scheme.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { type Compared, gather } from './agreement.ts'
import type { Passage, PassageList, PassageSide, PassagesRequest } from './agreement-views.ts'

/** More passages than this nobody reads at once. */
const MOST_PASSAGES = 200

/** The passages behind a cell or a figure; without either, those on which two annotators differ in anything. */
export async function listPassages(
  compared: Compared,
  request: PassagesRequest,
): Promise<Result<PassageList>> {
  const gathered = await gather(compared, request)
  if (!gathered.ok) return gathered
  const { scheme, articles } = gathered.value
  const articleOf = new Map(articles.map((article) => [article.id, article]))
  const passages = countTexts(gathered.value).flatMap((text) => {
    const article = articleOf.get(text.article)
    if (article === undefined) return []
    return askedFor(text, request, scheme)
      .map((meeting) => passageOf(meeting, article))
      .toSorted(byStart)
  })
  return succeed({ passages: passages.slice(0, MOST_PASSAGES), total: passages.length })
}

function askedFor(
  text: CountedText,
  { cell, respects }: PassagesRequest,
  scheme: Scheme,
): readonly DifferingMeeting[] {
  if (respects !== undefined) return differingMeetings(text, respects)
  if (cell === undefined) return meetingsOf(text).filter((meeting) => !isAlike(meeting, scheme))
  const { aspect, row, column } = cell
  return meetingsOf(text).filter(
    (meeting) =>
      isCompared(meeting, aspect) &&
      valueOf(meeting.first, aspect) === row &&
      valueOf(meeting.second, aspect) === column,
  )
}

function passageOf({ first, second, relation }: DifferingMeeting, { id, title }: Article): Passage {
  const ranges = [first, second].flatMap(({ annotation }) => annotation?.ranges ?? [])
  const passage = { article: id, title, ranges, first: sideOf(first), second: sideOf(second) }
  return relation === undefined ? passage : { ...passage, relation }
}

function byStart(a: Passage, b: Passage): number {
  const [first, second] = [a, b].map(({ ranges }) => Math.min(...ranges.map(({ start }) => start)))
  return (first ?? 0) - (second ?? 0)
}

function sideOf({ annotator, annotation }: Side): PassageSide {
  if (annotation === null) return { annotator, span: null }
  const { kind, quote, stances } = annotation
  return { annotator, span: { kind, quote, stances } }
}
