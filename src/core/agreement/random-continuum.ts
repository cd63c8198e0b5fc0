import { type Random, randomIndex } from './random.ts'
import { sum } from './codebook.ts'
import type { Continuum, Unit } from './shapes.ts'

function meanLength(layers: readonly (readonly Unit[])[]): number {
  const units = layers.flat()
  return sum(units.map(({ begin, end }) => end - begin)) / units.length
}

/** The ranges of shifts still allowed, whole numbers from `begin` to before `end`. */
type Free = readonly { readonly begin: number; readonly end: number }[]

function drawShift(free: Free, length: number, random: Random): number {
  const room = sum(free.map(({ begin, end }) => end - begin))
  if (room <= 0) return randomIndex(random, length)
  let drawn = randomIndex(random, room)
  for (const { begin, end } of free) {
    if (drawn < end - begin) return begin + drawn
    drawn -= end - begin
  }
  return 0
}

/** Takes out what lies within `distance` of a shift, also around the end of the text, which shifting joins to its start. */
function keepAway(
  free: Free,
  shift: number,
  { distance, length }: { distance: number; length: number },
): Free {
  const near = [-length, 0, length].map((turn) => ({
    begin: shift + turn - distance,
    end: shift + turn + distance,
  }))
  return near.reduce<Free>(
    (left, taken) =>
      left.flatMap(({ begin, end }) =>
        [
          { begin, end: Math.min(end, taken.begin) },
          { begin: Math.max(begin, taken.end), end },
        ].filter((part) => part.end > part.begin),
      ),
    free,
  )
}

function shifted(units: readonly Unit[], shift: number, length: number): readonly Unit[] {
  return units.map((unit) => {
    const by = unit.begin + shift >= length ? shift - length : shift
    return { ...unit, begin: unit.begin + by, end: unit.end + by }
  })
}

/**
 * A random continuum by shuffling, Mathet et al. (2015), section 5.2: for each annotator the work of one drawn at
 * random, cut at a random place, its parts swapped. The places keep half a mean unit's length from one another while
 * there is room. Unit lengths, gaps, label sequences and overlaps stay those of the real annotators.
 */
export function randomContinuum({ layers, length }: Continuum, random: Random): Continuum {
  const distance = Math.ceil(meanLength(layers) / 2)
  let free: Free = [{ begin: 0, end: length }]
  const drawn = layers.map(() => {
    const units = layers[randomIndex(random, layers.length)] ?? []
    const shift = drawShift(free, length, random)
    free = keepAway(free, shift, { distance, length })
    return shifted(units, shift, length)
  })
  return { layers: drawn, length }
}
