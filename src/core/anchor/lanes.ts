import type { Annotation } from '#core/model/annotation.ts'
import type { IntervalIndex } from './interval-index.ts'
import { compareNesting } from './nesting.ts'
import { hull } from './span.ts'

/** Gives an annotation's underline lane, 0 being nearest to the letters; null where its fill is nowhere covered. */
export type LaneOf = (annotation: Annotation) => number | null

/**
 * Lanes for overlapping annotations: whatever lies over nothing shorter keeps its fill and needs no lane; every other
 * one gets the lowest lane that no shorter overlapping one has (first-fit interval colouring, innermost first). A lane
 * depends on the annotations alone, not on the order of questions, so nothing jumps while scrolling; and only on
 * shorter neighbours, so a question costs what is near. `index` is over the hulls.
 */
export function lanesOf(index: IntervalIndex<Annotation>): LaneOf {
  const known = new Map<Annotation, number | null>()
  return (annotation) => {
    if (!known.has(annotation)) assign(index, known, annotation)
    return known.get(annotation) ?? null
  }
}

function assign(
  index: IntervalIndex<Annotation>,
  known: Map<Annotation, number | null>,
  asked: Annotation,
): void {
  const needed = shorterNeighbours(index, known, asked)
  for (const annotation of [...needed].toSorted(compareNesting)) {
    const inner = innerOf(index, annotation)
    const taken = new Set(inner.map((other) => known.get(other) ?? null))
    known.set(annotation, inner.length === 0 ? null : lowestFree(taken))
  }
}

/** `asked` and all that its lane depends on, as far as they have none yet. No recursion: chains may be long. */
function shorterNeighbours(
  index: IntervalIndex<Annotation>,
  known: ReadonlyMap<Annotation, number | null>,
  asked: Annotation,
): ReadonlySet<Annotation> {
  const needed = new Set([asked])
  for (const annotation of needed)
    for (const other of innerOf(index, annotation)) if (!known.has(other)) needed.add(other)
  return needed
}

function innerOf(index: IntervalIndex<Annotation>, annotation: Annotation): readonly Annotation[] {
  const around = index.overlapping(hull(annotation.ranges))
  return around.filter((other) => compareNesting(other, annotation) < 0)
}

function lowestFree(taken: ReadonlySet<number | null>): number {
  let lane = 0
  while (taken.has(lane)) lane++
  return lane
}
