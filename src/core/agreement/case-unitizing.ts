import { z } from 'zod'
import { EVEN_WEIGHTS, type Weights } from './gamma-dissimilarity.ts'
import { partitionsOf } from './partition.ts'
import type { Continuum, Partitions, Unit } from './shapes.ts'

/** Marked text as the unitizing statistics take it. */
export interface UnitizingInput {
  readonly continuum: Continuum
  readonly partitions: Partitions
  readonly gamma: { readonly weights: Weights; readonly samples: number; readonly seed: number }
}

interface Marked extends Unit {
  readonly annotator: string | number
}

const name = z.union([z.string(), z.number()])
const label = name.transform(String)
const offset = z.number().nonnegative()
const annotators = z.array(name).optional()
const length = offset.optional()

const weights = {
  alpha: offset.default(EVEN_WEIGHTS.alpha),
  beta: offset.default(EVEN_WEIGHTS.beta),
  deltaEmpty: z.number().positive().default(EVEN_WEIGHTS.deltaEmpty),
  samples: z.int().positive().default(30),
  seed: z.int().default(1),
}

type GammaInput = z.output<z.ZodObject<typeof weights>>

function gammaOf({ alpha, beta, deltaEmpty, samples, seed }: GammaInput): UnitizingInput['gamma'] {
  return { weights: { alpha, beta, deltaEmpty }, samples, seed }
}

/** One layer for each annotator named, then for each that only occurs. */
function layersOf(
  marked: readonly Marked[],
  named: readonly (string | number)[],
): readonly (readonly Unit[])[] {
  const all = new Set([...named, ...marked.map(({ annotator }) => annotator)])
  return [...all].map((annotator) => marked.filter((unit) => unit.annotator === annotator))
}

function lastEnd(marked: readonly Unit[]): number {
  return Math.max(0, ...marked.map(({ end }) => end))
}

function unitizing(continuum: Continuum, gamma: GammaInput): UnitizingInput {
  return { continuum, partitions: partitionsOf(continuum), gamma: gammaOf(gamma) }
}

/** `units` on `[begin, begin + length)` of a continuum that begins at `begin`; `stretch` multiplies every offset. */
const ratedUnits = z
  .object({
    raters: z.int().nonnegative(),
    begin: offset.default(0),
    length: offset,
    units: z.array(
      z.object({ rater: z.int().nonnegative(), category: label, begin: offset, length: offset }),
    ),
    stretch: z.number().positive().default(1),
    ...weights,
  })
  .transform((input) => {
    const marked = input.units.map((unit) => {
      const begin = (unit.begin - input.begin) * input.stretch
      return { annotator: unit.rater, label: unit.category, begin, end: begin + unit.length * input.stretch }
    })
    const raters = Array.from({ length: input.raters }, (_, rater) => rater)
    return unitizing({ length: input.length * input.stretch, layers: layersOf(marked, raters) }, input)
  })

/** `units` as annotator, start, end, category; without a length the continuum is what the units span. */
const alignedUnits = z
  .object({ units: z.array(z.tuple([name, offset, offset, label])), annotators, length, ...weights })
  .transform((input) => {
    const from = input.length === undefined ? Math.min(...input.units.map(([, begin]) => begin)) : 0
    const marked = input.units.map(([annotator, begin, end, category]) => ({
      annotator,
      label: category,
      begin: begin - from,
      end: end - from,
    }))
    return unitizing(
      { length: input.length ?? lastEnd(marked), layers: layersOf(marked, input.annotators ?? []) },
      input,
    )
  })

/** `spans` as annotator, label, begin, end (exclusive). */
const spans = z
  .object({ spans: z.array(z.tuple([name, label, offset, offset])), annotators, length, ...weights })
  .transform((input) => {
    const marked = input.spans.map(([annotator, kind, begin, end]) => ({
      annotator,
      label: kind,
      begin,
      end,
    }))
    return unitizing(
      { length: input.length ?? lastEnd(marked), layers: layersOf(marked, input.annotators ?? []) },
      input,
    )
  })

const GAP_LABEL = '_empty'

/**
 * `segments` by annotator as label, begin, end (exclusive), the label `_empty` for a gap. They are taken as they stand:
 * text that an annotator's segments leave out was not judged by that annotator.
 */
const segments = z
  .object({ segments: z.record(z.string(), z.array(z.tuple([label, offset, offset]))), length, ...weights })
  .transform((input): UnitizingInput => {
    const given = Object.values(input.segments).map((rows) =>
      rows.map(([kind, begin, end]) => ({ label: kind, begin, end })).toSorted((a, b) => a.begin - b.begin),
    )
    return {
      continuum: {
        length: input.length ?? lastEnd(given.flat()),
        layers: given.map((rows) => rows.filter((row) => row.label !== GAP_LABEL)),
      },
      partitions: given.map((rows) =>
        rows.map((row) => (row.label === GAP_LABEL ? { ...row, label: null } : row)),
      ),
      gamma: gammaOf(input),
    }
  })

export const unitizingInput = z.union([ratedUnits, alignedUnits, spans, segments])
