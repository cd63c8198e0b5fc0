import { dissimilarity, type Weights } from './gamma-dissimilarity.ts'
import type { SolvePartitioning } from './set-partitioning.ts'
import type { Unit } from './shapes.ts'
import { sum } from './codebook.ts'

/** Units that an alignment takes for one: at most one an annotator, in the annotators' order; never empty. */
export interface UnitaryAlignment {
  readonly units: readonly Unit[]
  /** Mean dissimilarity over all pairs of annotators, Δ∅ where either has no unit in it. */
  readonly disorder: number
}

/** One annotator's unit and the row that it is in the set partitioning. */
interface Placed {
  readonly unit: Unit
  readonly row: number
}

interface Candidate {
  readonly members: readonly Placed[]
  /** For each member, the sum of its dissimilarities to the others. */
  readonly sums: readonly number[]
}

/** One annotator's units by where they begin. */
interface Row {
  readonly placed: readonly Placed[]
  /** Length of the longest unit. */
  readonly longest: number
}

interface Search {
  readonly layers: readonly Row[]
  readonly pairs: number
  readonly weights: Weights
  readonly found: Candidate[]
}

/** More candidates than this do not fit into a solver that runs in a window. */
const MOST_CANDIDATES = 300_000

/**
 * A unit alone costs Δ∅. So a candidate with a member that would cost less alone is never needed: splitting the member
 * off costs no more. This implies the pruning of Mathet et al. (2015), section 5.1.1, and loses no optimum.
 */
function canPay({ pairs, weights }: Search, { sums }: Candidate, members: number): boolean {
  const limit = (pairs + members - 1) * weights.deltaEmpty
  return sums.every((total) => total < limit)
}

function join({ members, sums }: Candidate, placed: Placed, weights: Weights): Candidate {
  const apart = members.map((member) => dissimilarity(member.unit, placed.unit, weights))
  return {
    members: [...members, placed],
    sums: [...sums.map((total, i) => total + (apart[i] ?? 0)), sum(apart)],
  }
}

/** Index of the first unit that begins at or after `begin`. */
function firstFrom(placed: readonly Placed[], begin: number): number {
  let [low, high] = [0, placed.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((placed[middle]?.unit.begin ?? Infinity) < begin) low = middle + 1
    else high = middle
  }
  return low
}

/** The units that can still be paid for beside `member`: those beginning further away are positionally too dissimilar. */
function within(
  { placed, longest }: Row,
  member: Placed | undefined,
  { pairs, layers, weights }: Search,
): readonly Placed[] {
  if (member === undefined || weights.alpha <= 0) return placed
  const { begin, end } = member.unit
  const reach = Math.sqrt((pairs + layers.length - 1) / weights.alpha) * (end - begin + longest)
  return placed.slice(firstFrom(placed, begin - reach), firstFrom(placed, begin + reach + 1))
}

/** Collects every candidate that has a unit; stops once there are too many. */
function extend(search: Search, candidate: Candidate, annotator: number): void {
  if (search.found.length > MOST_CANDIDATES) return
  const layer = search.layers[annotator]
  if (layer === undefined) {
    const { length } = candidate.members
    if (length === 1 || (length > 1 && canPay(search, candidate, length))) search.found.push(candidate)
    return
  }
  extend(search, candidate, annotator + 1)
  for (const placed of within(layer, candidate.members[0], search)) {
    const joined = join(candidate, placed, search.weights)
    if (canPay(search, joined, search.layers.length)) extend(search, joined, annotator + 1)
  }
}

function toUnitary({ members, sums }: Candidate, { pairs, weights }: Search): UnitaryAlignment {
  const aligned = (members.length * (members.length - 1)) / 2
  const disorder = (sum(sums) / 2 + (pairs - aligned) * weights.deltaEmpty) / pairs
  return { units: members.map(({ unit }) => unit), disorder }
}

function place(layers: readonly (readonly Unit[])[]): readonly Row[] {
  let row = 0
  return layers.map((units) => {
    const placed = units.map((unit) => ({ unit, row: row++ })).toSorted((a, b) => a.unit.begin - b.unit.begin)
    return { placed, longest: Math.max(0, ...units.map(({ begin, end }) => end - begin)) }
  })
}

/**
 * The best alignment of two or more annotators' units, exactly: every unit in one unitary alignment, the sum of
 * disorders minimal. Mathet, Widlöcher & Métivier (2015), The unified and holistic method gamma, sections 4.2 and 5.1.
 * The alignment need not be the only one that good; its disorder is. Null if there are too many candidates to try.
 */
export function bestAlignment(
  layers: readonly (readonly Unit[])[],
  weights: Weights,
  solve: SolvePartitioning,
): readonly UnitaryAlignment[] | null {
  const pairs = (layers.length * (layers.length - 1)) / 2
  const search: Search = { layers: place(layers), pairs, weights, found: [] }
  extend(search, { members: [], sums: [] }, 0)
  if (search.found.length > MOST_CANDIDATES) return null
  const unitary = search.found.map((candidate) => toUnitary(candidate, search))
  const columns = search.found.map(({ members }, index) => ({
    cost: unitary[index]?.disorder ?? 0,
    rows: members.map(({ row }) => row),
  }))
  return solve({ rows: layers.flat().length, columns }).flatMap((index) => unitary[index] ?? [])
}
