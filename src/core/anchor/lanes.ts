import type { Annotation } from '#core/model/annotation.ts'
import type { IntervalIndex } from './interval-index.ts'
import { compareNesting } from './nesting.ts'
import { hull } from './span.ts'

/** Gives an annotation's underline lane, 0 being nearest to the letters; null where its fill is nowhere covered. */
export type LaneOf = (annotation: Annotation) => number | null

/**
 * Lanes for overlapping annotations: one that lies over nothing shorter keeps its fill and needs no lane; every other
 * gets the lowest lane that no longer overlapping one has (first-fit interval colouring, outermost first, so that lines
 * stay near the letters where little overlaps). A lane depends on the annotations alone, not on the order of questions,
 * so nothing jumps while scrolling; and only on longer neighbours, so a question costs what is near. `index` is over
 * the hulls.
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
  const needed = longerNeighbours(index, known, asked)
  for (const annotation of [...needed].toSorted(compareNesting).toReversed()) {
    const { shorter, longer } = neighboursOf(index, annotation)
    const taken = new Set(longer.map((other) => known.get(other) ?? null))
    known.set(annotation, shorter.length === 0 ? null : lowestFree(taken))
  }
}

/** `asked` and all that its lane depends on, as far as they have none yet. No recursion: chains may be long. */
function longerNeighbours(
  index: IntervalIndex<Annotation>,
  known: ReadonlyMap<Annotation, number | null>,
  asked: Annotation,
): ReadonlySet<Annotation> {
  const needed = new Set([asked])
  for (const annotation of needed)
    for (const other of neighboursOf(index, annotation).longer) if (!known.has(other)) needed.add(other)
  return needed
}

interface Neighbours {
  readonly shorter: readonly Annotation[]
  readonly longer: readonly Annotation[]
}

function neighboursOf(index: IntervalIndex<Annotation>, annotation: Annotation): Neighbours {
  const around = index.overlapping(hull(annotation.ranges))
  return {
    shorter: around.filter((other) => compareNesting(other, annotation) < 0),
    longer: around.filter((other) => compareNesting(other, annotation) > 0),
  }
}

function lowestFree(taken: ReadonlySet<number | null>): number {
  let lane = 0
  while (taken.has(lane)) lane++
  return lane
}
