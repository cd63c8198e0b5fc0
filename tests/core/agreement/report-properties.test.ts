import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { alphaU, type AlphaUTally, type Size, tallyAlphaU } from '#core/agreement/alpha-u.ts'
import type { Asked } from '#core/agreement/counted-text.ts'
import { partitionsOf } from '#core/agreement/partition.ts'
import { seededRandom } from '#core/agreement/random.ts'
import type { AgreementReport } from '#core/agreement/report-schema.ts'
import { agreementReport } from '#core/agreement/report.ts'
import type { Continuum } from '#core/agreement/shapes.ts'
import { cuAlpha, cuCoverage, kuAlpha, kuCoverage, uAlpha, uAlphaBinary } from '#core/agreement/u-alpha.ts'
import { tallyPartitions } from '#core/agreement/u-alpha-tally.ts'
import { finish } from '#core/agreement/work.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { layer } from './layers.ts'

const KINDS = ['claim', 'prediction', 'source']
const NAMES = ['ana', 'ben', 'eva']
const VALUES = ['critical', 'neutral', 'supportive']

/** A span as the layers' builder reads it, from 0 to 40. */
const words = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    begin: fc.nat(34),
    size: fc.integer({ min: 1, max: 6 }),
    stance: fc.constantFrom('', ...VALUES.map((value) => ` moscow=${value}`)),
  })
  .map(({ kind, begin, size, stance }) => `${kind} ${begin}-${begin + size}${stance}`)

/** The spans of each annotator, by the order of the names. */
type Work = readonly (readonly string[])[]

function works(annotators: number): fc.Arbitrary<Work> {
  return fc.array(fc.array(words, { maxLength: 4 }), { minLength: annotators, maxLength: annotators })
}

/** Nobody marks one place twice: which of two such spans is matched, only the names of their kinds can tell. */
function worksWithoutTies(annotators: number): fc.Arbitrary<Work> {
  const spans = fc.uniqueArray(words, { maxLength: 4, selector: (span) => span.split(' ')[1] })
  return fc.array(spans, { minLength: annotators, maxLength: annotators })
}

const LENGTH = 41

interface Written {
  readonly work: Work
  readonly length?: number
}

/** Each article's work, laid out by annotators in the order of `names`. */
function asked(articles: readonly Written[], names: readonly string[] = NAMES): Asked {
  return {
    annotators: names,
    articles: articles.map(({ length = LENGTH }, index) => ({ id: `a${index}`, text: '-'.repeat(length) })),
    layers: articles.flatMap(({ work }, index) =>
      work.map((annotations, at) => layer(NAMES[at] ?? '', `a${index}`, { annotations })),
    ),
  }
}

function report(of: Asked): AgreementReport {
  const options = { notStated: 'missing', seed: 1, resamples: 1, samples: 1, solve: null } as const
  return finish(agreementReport(of, defaultScheme, options))
}

const figureSchema = z.object({ value: z.number().nullable(), reason: z.string().optional(), n: z.number() })

/** All figures by their path, but for precision and recall, which tell the annotators apart. */
function figuresOf(value: unknown, path = ''): readonly (readonly [string, number | string])[] {
  if (typeof value !== 'object' || value === null) return []
  const figure = figureSchema.safeParse(value)
  if (figure.success) {
    const { value: number, reason = '' } = figure.data
    return path.endsWith('precision') || path.endsWith('recall') ? [] : [[path, number ?? reason]]
  }
  return Object.entries(value).flatMap(([name, each]) =>
    name === 'pairs' ? [] : figuresOf(each, `${path}/${name}`),
  )
}

function isSame(a: number | string | undefined, b: number | string | undefined): boolean {
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-9 : a === b
}

/** The paths of the figures in which two reports differ. */
function pathsApart(one: unknown, other: unknown, except = /^$/): readonly string[] {
  const others = new Map(figuresOf(other))
  return figuresOf(one).flatMap(([path, value]) =>
    except.test(path) || isSame(value, others.get(path)) ? [] : [path],
  )
}

function moved(spans: readonly string[], by: number): string[] {
  return spans.map((span) => span.replaceAll(/\d+/g, (digits) => String(Number(digits) + by)))
}

const each = fc.integer({ min: 2, max: 3 })

describe('a report', () => {
  test('does not depend on the order of the annotators', () => {
    fc.assert(
      fc.property(each.chain(works), (work) => {
        expect(pathsApart(report(asked([{ work }])), report(asked([{ work }], NAMES.toReversed())))).toEqual(
          [],
        )
      }),
      { numRuns: 40 },
    )
  })

  test('does not depend on which kind is which', () => {
    const turned = new Map(KINDS.map((kind, index) => [kind, KINDS[(index + 1) % 3] ?? '']))
    const rename = (text: string): string =>
      text.replaceAll(/claim|prediction|source/g, (kind) => turned.get(kind) ?? '')
    fc.assert(
      fc.property(each.chain(worksWithoutTies), (work) => {
        const renamed = report(asked([{ work: work.map((spans) => spans.map(rename)) }]))
        const kinds = renamed.unitizing.kinds
        const back = Object.fromEntries(KINDS.map((kind) => [kind, kinds[rename(kind)] ?? {}]))
        const other = { ...renamed, unitizing: { ...renamed.unitizing, kinds: back } }
        expect(pathsApart(report(asked([{ work }])), other)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('is the same for an article split where nobody marked, but for alpha_U, which sees shorter gaps', () => {
    fc.assert(
      fc.property(
        each.chain((annotators) => fc.tuple(works(annotators), works(annotators))),
        ([left, right]) => {
          const work = left.map((spans, index) => [...spans, ...moved(right[index] ?? [], LENGTH)])
          const whole = report(asked([{ work, length: 2 * LENGTH }]))
          const split = report(asked([{ work: left }, { work: right }]))
          expect(pathsApart(whole, split, /alphaU$/)).toEqual([])
        },
      ),
      { numRuns: 40 },
    )
  })

  test('has the figures that the kernels give for the whole text', () => {
    fc.assert(
      fc.property(each.chain(works), (work) => {
        const { unitizing } = report(asked([{ work }]))
        const continuum = continuumOf(work)
        const partitions = partitionsOf(continuum)
        const labels = [...new Set(partitions.flat().flatMap(({ label }) => label ?? []))]
        const tally = tallyPartitions(partitions, labels)
        const pairs = [
          [unitizing.all.u, uAlpha(tally)],
          [unitizing.all.uBinary, uAlphaBinary(tally)],
          [unitizing.all.cu, cuAlpha(tally)],
          [unitizing.all.coverage, cuCoverage(tally)],
          [unitizing.kinds['claim']?.ku, kuAlpha(tally, 'claim')],
          [unitizing.kinds['claim']?.coverage, kuCoverage(tally, 'claim')],
          [unitizing.kinds['claim']?.alphaU, alphaU([tallyAlphaU(continuum, 'claim')])],
        ] as const
        const told = pairs.map(([reported]) => reported?.value?.toFixed(9))
        expect(told).toEqual(pairs.map(([, { value }]) => value?.toFixed(9)))
      }),
      { numRuns: 40 },
    )
  })

  test('pools alpha_U by adding lengths, differences, units and gaps', () => {
    fc.assert(
      fc.property(fc.array(works(3), { minLength: 2, maxLength: 3 }), (articles) => {
        const tallies = articles.map((work) => tallyAlphaU(continuumOf(work), 'source'))
        const { value } = alphaU([joined(tallies)])
        const found = report(asked(articles.map((work) => ({ work })))).unitizing.kinds['source']?.alphaU
        expect(found?.value?.toFixed(9)).toBe(value?.toFixed(9))
      }),
      { numRuns: 40 },
    )
  })

  test('is near 0 on average where kinds and stances are drawn by lot', () => {
    const random = seededRandom(3)
    const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
    const drawn = Array.from({ length: 50 }, () => {
      const spans = (): string[] =>
        Array.from({ length: 12 }, (_, at) => `${pick(KINDS)} ${3 * at}-${3 * at + 2} moscow=${pick(VALUES)}`)
      return report(asked([{ work: [spans(), spans(), spans()] }]))
    })
    const figures = [
      drawn.map(({ kind }) => kind.alpha.value ?? NaN),
      drawn.map(({ kind }) => kind.fleissKappa.value ?? NaN),
      drawn.map(({ stance }) => stance['moscow']?.alphaOrdinal.value ?? NaN),
      drawn.flatMap(({ pairs }) => pairs.map(({ kind }) => kind.cohenKappa.value ?? 0)),
    ]
    for (const values of figures)
      expect(Math.abs(values.reduce((total, value) => total + value, 0) / values.length)).toBeLessThan(0.05)
  })
})

function continuumOf(work: Work): Continuum {
  const units = (span: string): Continuum['layers'][number] => {
    const [label = '', place = ''] = span.split(' ')
    const [begin = 0, end = 0] = place.split('-').map(Number)
    return [{ label, begin, end }]
  }
  return { length: LENGTH, layers: work.map((spans) => spans.flatMap(units)) }
}

function joined(tallies: readonly AlphaUTally[]): AlphaUTally {
  const add = (of: (tally: AlphaUTally) => number): number =>
    tallies.reduce((all, tally) => all + of(tally), 0)
  const bySize = (sizes: readonly Size[]): readonly Size[] => sizes.toSorted((a, b) => a.length - b.length)
  return {
    length: add(({ length }) => length),
    judged: add(({ judged }) => judged),
    differences: add(({ differences }) => differences),
    units: bySize(tallies.flatMap(({ units }) => units)),
    gaps: bySize(tallies.flatMap(({ gaps }) => gaps)),
  }
}
