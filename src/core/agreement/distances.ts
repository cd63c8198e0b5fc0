import { positions, sum } from './codebook.ts'
import type { Value } from './shapes.ts'

/** Disagreement between two categories, by their index: 0 for the same, never negative, symmetric. */
type Distance = (a: number, b: number) => number

/** What a distance may depend on: the categories, and how many pairable values fell on each. */
interface Scale {
  readonly categories: readonly Value[]
  readonly counts: readonly number[]
}

export type DistanceOn = (scale: Scale) => Distance

/** Nominal metric, Krippendorff (2004), Content Analysis, 2nd ed., ch. 11, eq. 8. */
export const nominal: DistanceOn = () => (a, b) => (a === b ? 0 : 1)

/**
 * Ordinal metric, Krippendorff (2004), ch. 11: the squared number of values from the one rank to the other, the
 * ends counted half. The categories must stand in scale order.
 */
export const ordinal: DistanceOn = ({ counts }) => {
  const below = [0]
  for (const count of counts) below.push((below.at(-1) ?? 0) + count)
  const middle = counts.map((count, rank) => (below[rank] ?? 0) + count / 2)
  return (a, b) => ((middle[a] ?? 0) - (middle[b] ?? 0)) ** 2
}

/** Interval metric, Krippendorff (2004), ch. 11: the squared difference. Categories that are not numbers count by rank. */
export const interval: DistanceOn = ({ categories }) => {
  const position = positions(categories)
  return (a, b) => ((position[a] ?? 0) - (position[b] ?? 0)) ** 2
}

/** Ratio metric, Krippendorff (2004), ch. 11: ((c − k) / (c + k))². Categories that are not numbers count by rank. */
export const ratio: DistanceOn = ({ categories }) => {
  const position = positions(categories)
  return (a, b) => {
    const [x, y] = [position[a] ?? 0, position[b] ?? 0]
    return x + y === 0 ? 0 : ((x - y) / (x + y)) ** 2
  }
}

/** Linear weights of weighted kappa as disagreements, Cicchetti & Allison (1971): the distance on the scale. */
export const linear: DistanceOn = ({ categories }) => {
  const position = positions(categories)
  return (a, b) => Math.abs((position[a] ?? 0) - (position[b] ?? 0))
}

function members(value: Value | undefined): ReadonlySet<string | number> {
  return new Set(typeof value === 'object' ? value : value === undefined ? [] : [value])
}

interface Overlap {
  readonly shared: number
  readonly all: number
  /** Passonneau's monotonicity M: 1 the same, 2/3 one in the other, 1/3 some shared, 0 nothing shared. */
  readonly monotonicity: number
}

function overlapOf(a: ReadonlySet<string | number>, b: ReadonlySet<string | number>): Overlap {
  const shared = sum([...a].map((member) => (b.has(member) ? 1 : 0)))
  const all = a.size + b.size - shared
  const smaller = Math.min(a.size, b.size)
  if (shared === all) return { shared, all, monotonicity: 1 }
  if (shared === smaller) return { shared, all, monotonicity: 2 / 3 }
  return { shared, all, monotonicity: shared > 0 ? 1 / 3 : 0 }
}

function betweenSets(distance: (overlap: Overlap) => number): DistanceOn {
  return ({ categories }) => {
    const sets = categories.map(members)
    const nothing = members(undefined)
    return (a, b) => distance(overlapOf(sets[a] ?? nothing, sets[b] ?? nothing))
  }
}

/** |A ∩ B| / |A ∪ B|; two empty sets are the same. */
function jaccardIndex({ shared, all }: Overlap): number {
  return all === 0 ? 1 : shared / all
}

/** 1 − |A ∩ B| / |A ∪ B| (Jaccard 1901). */
export const jaccard = betweenSets((overlap) => 1 - jaccardIndex(overlap))

/** Set distance of Passonneau (2004), Computing reliability for coreference annotation: 0, 1/3, 2/3 or 1. */
export const monotone = betweenSets(({ monotonicity }) => 1 - monotonicity)

/** MASI of Passonneau (2006), Measuring agreement on set-valued items: 1 − Jaccard index · monotonicity. */
export const masi = betweenSets((overlap) => 1 - jaccardIndex(overlap) * overlap.monotonicity)

/** The other distance called MASI, as DKPro Statistics has it: (1 − Jaccard index) · (1 − monotonicity). */
export const masiProduct = betweenSets((overlap) => (1 - jaccardIndex(overlap)) * (1 - overlap.monotonicity))
