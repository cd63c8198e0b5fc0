import type { Range } from '#core/model/article.ts'
import type { JudgedItem, RevisionPlan } from '#core/workspace/revision-views.ts'
import { endOf, startOf } from '#renderer/commands/describe.ts'

/** A place that an annotation may get, with what stands around it. Ranges in UTF-16 code units. */
export interface PlaceOption {
  readonly ranges: readonly Range[]
  readonly before: string
  readonly found: string
  readonly after: string
}

/** How much of the surroundings tells two places apart, in UTF-16 code units. */
const around = 48
const longestFound = 160

/** Where an annotation may go, the plan's own proposal first; it may also be kept without a place. */
export function placeOptions({ verdict }: JudgedItem, text: string): readonly PlaceOption[] {
  return distinct(placesOf(verdict)).map((ranges) => optionAt(ranges, text))
}

/** What the plan does with an annotation unless the analyst chooses otherwise; null: it is kept without a place. */
export function proposedPlace({ verdict }: JudgedItem): readonly Range[] | null {
  return verdict.type === 'orphaned' ? null : verdict.ranges
}

function placesOf(verdict: JudgedItem['verdict']): readonly (readonly Range[])[] {
  switch (verdict.type) {
    case 'exact':
    case 'moved':
      return [verdict.ranges]
    case 'fuzzy':
      return [verdict.ranges, ...verdict.candidates.map(({ ranges }) => ranges)]
    case 'orphaned':
      return verdict.candidates.map(({ ranges }) => ranges)
    default:
      return verdict satisfies never
  }
}

/** Whether two annotations stand at the same place, or both at none. */
export function isSamePlace(one: readonly Range[] | null, other: readonly Range[] | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function distinct(places: readonly (readonly Range[])[]): readonly (readonly Range[])[] {
  return [...new Map(places.map((ranges) => [JSON.stringify(ranges), ranges])).values()]
}

function optionAt(ranges: readonly Range[], text: string): PlaceOption {
  const start = ranges[0]?.start ?? 0
  const end = ranges.at(-1)?.end ?? 0
  const found = text.slice(start, end)
  return {
    ranges,
    before: endOf(text.slice(Math.max(0, start - 2 * around), start), around),
    found: startOf(found, longestFound),
    after: startOf(text.slice(end, end + 2 * around), around),
  }
}

/** The annotations that somebody has to look at, also those that get a place again, and those that stand by the same words. */
export function sortedOut({ annotations }: Pick<RevisionPlan, 'annotations'>) {
  const isSure = ({ verdict, was }: JudgedItem) =>
    was === 'placed' && (verdict.type === 'exact' || verdict.type === 'moved')
  return {
    toDecide: annotations.filter((item) => !isSure(item)),
    sure: annotations.filter(isSure),
  }
}
