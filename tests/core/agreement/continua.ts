import * as fc from 'fast-check'
import type { Continuum, Unit } from '#core/agreement/shapes.ts'

interface Limits {
  readonly annotators: number
  readonly units: number
  readonly length: number
}

function unit(length: number): fc.Arbitrary<Unit> {
  return fc
    .record({
      label: fc.constantFrom('a', 'b', 'c'),
      begin: fc.nat(length - 1),
      size: fc.integer({ min: 1, max: 6 }),
    })
    .map(({ label, begin, size }) => ({ label, begin, end: Math.min(length, begin + size) }))
}

/** Keeps the units that do not share text with an earlier one. */
function withoutOverlap(units: readonly Unit[]): readonly Unit[] {
  return units.reduce<readonly Unit[]>(
    (kept, next) =>
      kept.some((other) => next.begin < other.end && other.begin < next.end) ? kept : [...kept, next],
    [],
  )
}

/** Small random continua in which units may overlap. */
export function continua({ annotators, units, length }: Limits): fc.Arbitrary<Continuum> {
  const layer = fc.array(unit(length), { maxLength: units })
  return fc
    .array(layer, { minLength: annotators, maxLength: annotators })
    .map((layers) => ({ length, layers }))
}

/** Small random continua in which no annotator's units overlap. */
export function partitionedContinua(limits: Limits): fc.Arbitrary<Continuum> {
  return continua(limits).map((continuum) => ({ ...continuum, layers: continuum.layers.map(withoutOverlap) }))
}
