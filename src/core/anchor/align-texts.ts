import { diffArrays } from 'diff'
import type { Range } from '#core/model/article.ts'
import { type Alignment, alignment, newEnd, oldEnd, type Stretch } from './alignment.ts'
import { runLength, type Token, type TokenAnchor, tokenAnchors, tokensOf } from './token-anchors.ts'

/** In code units: shorter agreement between two passages says nothing, but at an end of both texts. */
const shortestStretch = 16
/** A gap with more differences than this is a rewritten passage; what stands in it is searched for instead. */
const mostEdits = 400

/** Near linear: runs of words that are unique in both texts, then a bounded diff of what lies between them. */
export function alignTexts(before: string, after: string): Alignment {
  if (before === after) {
    const whole = { oldStart: 0, newStart: 0, length: before.length }
    return alignment([whole], [{ start: 0, end: before.length }])
  }
  const oldTokens = tokensOf(before)
  const newTokens = tokensOf(after)
  const anchors = tokenAnchors(oldTokens, newTokens)
  const found = anchors.flatMap((anchor) => stretchOf(oldTokens, newTokens, anchor))
  const rough = joined(found)
  const filled = joined(gapsBetween(rough, before, after).flatMap((gap) => fillGap(gap, before, after)))
  const stretches = joined([...rough, ...filled].toSorted((a, b) => a.oldStart - b.oldStart))
  const isAtEdge = (one: Stretch) =>
    one.oldStart + one.newStart === 0 || (oldEnd(one) === before.length && newEnd(one) === after.length)
  return alignment(
    stretches.filter((stretch) => stretch.length >= shortestStretch || isAtEdge(stretch)),
    found.map((run) => ({ start: run.oldStart, end: oldEnd(run) })),
  )
}

function stretchOf(
  before: readonly Token[],
  after: readonly Token[],
  { oldIndex, newIndex }: TokenAnchor,
): readonly Stretch[] {
  const first = before[oldIndex]
  const last = before[oldIndex + runLength - 1]
  const there = after[newIndex]
  if (!first || !last || !there) return []
  return [{ oldStart: first.start, newStart: there.start, length: last.end - first.start }]
}

/** Neighbours that go on from each other become one; what would overlap an earlier one elsewhere is left out. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = []
  for (const stretch of stretches) {
    const last = result.at(-1)
    if (!last || isBehind(last, stretch)) result.push(stretch)
    else if (isContinued(last, stretch))
      result[result.length - 1] = { ...last, length: oldEnd(stretch) - last.oldStart }
  }
  return result
}

function isContinued(last: Stretch, { oldStart, newStart }: Stretch): boolean {
  return oldStart <= oldEnd(last) && newStart - oldStart === last.newStart - last.oldStart
}

function isBehind(last: Stretch, next: Stretch): boolean {
  const isDisjoint = next.oldStart >= oldEnd(last) && next.newStart >= newEnd(last)
  return isDisjoint && !isContinued(last, next)
}

/** What lies between two stretches in either text. */
interface Gap {
  readonly old: Range
  readonly new: Range
}

function gapsBetween(stretches: readonly Stretch[], before: string, after: string): readonly Gap[] {
  const ends = [...stretches, { oldStart: before.length, newStart: after.length, length: 0 }]
  return ends.map((next, index) => {
    const last = stretches[index - 1] ?? { oldStart: 0, newStart: 0, length: 0 }
    return {
      old: { start: oldEnd(last), end: next.oldStart },
      new: { start: newEnd(last), end: next.newStart },
    }
  })
}

/** The stretches inside a gap: what continues its edges character by character, and what a diff of its words finds. */
function fillGap(gap: Gap, before: string, after: string): readonly Stretch[] {
  const room = Math.min(gap.old.end - gap.old.start, gap.new.end - gap.new.start)
  const isSame = (oldAt: number, newAt: number) => before.charCodeAt(oldAt) === after.charCodeAt(newAt)
  let lead = 0
  while (lead < room && isSame(gap.old.start + lead, gap.new.start + lead)) lead++
  let tail = 0
  while (tail < room - lead && isSame(gap.old.end - 1 - tail, gap.new.end - 1 - tail)) tail++
  const inner = {
    old: { start: gap.old.start + lead, end: gap.old.end - tail },
    new: { start: gap.new.start + lead, end: gap.new.end - tail },
  }
  return [
    { oldStart: gap.old.start, newStart: gap.new.start, length: lead },
    ...sharedWords(inner, before, after),
    { oldStart: inner.old.end, newStart: inner.new.end, length: tail },
  ].filter(({ length }) => length > 0)
}

function sharedWords(gap: Gap, before: string, after: string): readonly Stretch[] {
  const words = (text: string, { start, end }: Range) =>
    tokensOf(text.slice(start, end)).map((each) => each.text)
  const parts = diffArrays(words(before, gap.old), words(after, gap.new), { maxEditLength: mostEdits })
  let oldStart = gap.old.start
  let newStart = gap.new.start
  return (parts ?? []).flatMap(({ value, added, removed }) => {
    const { length } = value.join('')
    const stretch = { oldStart, newStart, length }
    if (!added) oldStart += length
    if (!removed) newStart += length
    return added || removed ? [] : [stretch]
  })
}
