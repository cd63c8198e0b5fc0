import type { Range } from '#core/model/article.ts'
import type { JudgedItem, RevisionPlan } from '#core/workspace/revision-views.ts'

/** A place that an annotation may get, with what stands around it; `ranges` null: none for now. UTF-16 code units. */
export interface PlaceOption {
  readonly ranges: readonly Range[] | null
  readonly label: string
}

/** How much of the surroundings tells two places apart, in UTF-16 code units. */
const around = 28
const longestFound = 60

/** Where an annotation may go, the plan's own proposal first. `nowhere` is what keeping it without a place is called. */
export function placeOptions({ verdict }: JudgedItem, text: string, nowhere: string): readonly PlaceOption[] {
  const none: PlaceOption = { ranges: null, label: nowhere }
  switch (verdict.type) {
    case 'exact':
    case 'moved':
      return [{ ranges: verdict.ranges, label: labelOf(text, verdict.ranges) }, none]
    case 'fuzzy':
      return [...distinct([verdict.ranges, ...verdict.candidates.map(({ ranges }) => ranges)], text), none]
    case 'orphaned':
      return [
        none,
        ...distinct(
          verdict.candidates.map(({ ranges }) => ranges),
          text,
        ),
      ]
    default:
      return verdict satisfies never
  }
}

function distinct(places: readonly (readonly Range[])[], text: string): readonly PlaceOption[] {
  const byPlace = new Map(places.map((ranges) => [JSON.stringify(ranges), ranges]))
  return [...byPlace.values()].map((ranges) => ({ ranges, label: labelOf(text, ranges) }))
}

function labelOf(text: string, ranges: readonly Range[]): string {
  const start = ranges[0]?.start ?? 0
  const end = ranges.at(-1)?.end ?? 0
  const found = text.slice(start, end)
  const shown = found.length > longestFound ? `${found.slice(0, longestFound)}…` : found
  const before = text.slice(Math.max(0, start - around), start)
  return oneLine(`…${before}[${shown}]${text.slice(end, end + around)}…`)
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
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
