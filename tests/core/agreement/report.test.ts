import { describe, expect, test } from 'vitest'
import type { Asked } from '#core/agreement/counted-text.ts'
import type { AgreementReport } from '#core/agreement/report-schema.ts'
import { agreementReport, type ReportOptions } from '#core/agreement/report.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import type { Layer } from '#core/model/layer.ts'
import { exactSolver } from './exact-solver.ts'
import { layer } from './layers.ts'

const OPTIONS: ReportOptions = { notStated: 'missing', seed: 1, resamples: 20, samples: 5, solve: null }

function ask(layers: readonly Layer[], articles: readonly string[] = ['a1']): Asked {
  return {
    annotators: [...new Set(layers.map(({ annotator }) => annotator))],
    articles: articles.map((id) => ({ id, text: '-'.repeat(100) })),
    layers,
  }
}

function report(asked: Asked, options: Partial<ReportOptions> = {}): AgreementReport {
  const work = agreementReport(asked, defaultScheme, { ...OPTIONS, ...options })
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

const ana = [
  'claim 0-10 moscow=critical minsk=supportive',
  'source 12-20',
  'prediction 30-50 moscow=supportive',
]
const ben = ['claim 0-10 moscow=critical', 'source 12-22', 'claim 30-50 moscow=neutral', 'source 60-65']

describe('the report of two annotators', () => {
  const two = report(
    ask([layer('ana', 'a1', { annotations: ana }), layer('ben', 'a1', { annotations: ben })]),
  )

  test('says who was counted on what', () => {
    expect(two).toMatchObject({ annotators: ['ana', 'ben'], articles: 1, characters: 100, overlapShare: 0 })
    expect(two.counted).toEqual([{ article: 'a1', annotators: ['ana', 'ben'] }])
  })

  test('scores spans of one kind against each other', () => {
    expect(two.spans.exact.f1).toMatchObject({ value: 2 / 7, n: 7 })
    expect(two.spans.overlap.recall).toMatchObject({ value: 2 / 3 })
    expect(two.spans.partial.precision).toMatchObject({ value: 1.5 / 4 })
  })

  test('compares kinds and stances on matched spans alone', () => {
    expect(two.kind.cohenKappa.n).toBe(3)
    expect(two.kind.cohenKappa.value).toBeCloseTo(0.5, 10)
    expect(two.stance['moscow']?.alphaNominal).toMatchObject({ n: 2 })
    expect(two.stance['moscow']?.alphaNominal.value).toBeCloseTo(1 - 0.5 / (10 / 12), 10)
    expect(two.stance['minsk']?.weightedKappa).toMatchObject({ value: null, reason: 'no-items' })
  })

  test('gives no interval for one article and says why', () => {
    expect(two.unitizing.all.u).toMatchObject({ noInterval: 'too-few-articles', n: 7 })
    expect(two.unitizing.all.u.low).toBeUndefined()
  })

  test('gives the pair the figures of the whole', () => {
    expect(two.pairs).toHaveLength(1)
    expect(two.pairs[0]).toMatchObject({
      annotators: ['ana', 'ben'],
      kind: two.kind,
      unitizing: two.unitizing,
    })
  })

  test('leaves gamma out unless asked for', async () => {
    expect(two.unitizing.all.gamma).toMatchObject({ value: null, reason: 'not-asked-for' })
    const layers = [layer('ana', 'a1', { annotations: ana }), layer('ben', 'a1', { annotations: ben })]
    const asked = report(ask(layers), { solve: await exactSolver() })
    expect(asked.unitizing.all.gamma.value).toBeGreaterThan(0)
    expect(asked.unitizing.all.gammaCat.value).toBeLessThan(1)
  })
})

test('identical layers agree wholly, in every figure that is defined', () => {
  const articles = ['a1', 'a2', 'a3', 'a4', 'a5']
  const layers = articles.flatMap((article) =>
    ['ana', 'ben', 'eva'].map((annotator) =>
      layer(annotator, article, { annotations: ben, relations: ['attributed-to n1>n2'] }),
    ),
  )
  const same = report(ask(layers, articles))
  const all = [same.kind.alpha, same.kind.ac1, same.kind.fleissKappa, same.relations.f1, same.spans.exact.f1, same.unitizing.all.u, same.unitizing.all.uBinary, same.unitizing.all.cu, same.unitizing.all.alphaU, same.unitizing.kinds['claim']?.u, same.unitizing.kinds['claim']?.ku, same.stance['moscow']?.alphaOrdinal] // prettier-ignore
  expect(all.map((figure) => figure?.value?.toFixed(9))).toEqual(all.map(() => '1.000000000'))
  expect(same.unitizing.kinds['prediction']?.u).toMatchObject({ value: null, reason: 'no-units' })
  expect(same.kind.cohenKappa).toMatchObject({ value: null, reason: 'not-two-annotators' })
  expect(same.spans.exact.f1).toMatchObject({ low: 1, high: 1 })
  expect(same.pairs.map(({ annotators }) => annotators)).toEqual([['ana', 'ben'], ['ana', 'eva'], ['ben', 'eva']]) // prettier-ignore
})

describe('who counts', () => {
  const done = layer('ana', 'a1', { annotations: ana })

  test('not a layer still to do, which is absence, not disagreement', () => {
    const idle = layer('ben', 'a1', { status: 'to-do' })
    expect(report(ask([done, idle]))).toMatchObject({
      articles: 0,
      counted: [{ article: 'a1', annotators: ['ana'] }],
      unitizing: { all: { u: { value: null, reason: 'one-annotator' } } },
      kind: { alpha: { value: null, reason: 'one-annotator' } },
    })
  })

  test('an empty layer that is done, which says that nothing is here', () => {
    expect(report(ask([done, layer('ben', 'a1', {})]))).toMatchObject({
      articles: 1,
      spans: { exact: { f1: { value: 0 } } },
      kind: { alpha: { value: null, reason: 'nothing-matched' } },
    })
  })

  test('each annotator only where there is a layer', () => {
    const layers = [done, layer('ben', 'a1', { annotations: ana }), layer('ana', 'a2', { annotations: ben })]
    const two = report(ask(layers, ['a1', 'a2']))
    expect(two.unitizing.all.u.value).toBeCloseTo(1, 10)
    expect(two).toMatchObject({ articles: 1, characters: 100 })
  })
})

describe('overlapping spans', () => {
  const nested = ['claim 0-10', 'source 2-5', 'claim 20-30']

  test('make the value of a passage a set, and their share is told', () => {
    const layers = [
      layer('ana', 'a1', { annotations: nested }),
      layer('ben', 'a1', { annotations: ['claim 0-10', 'claim 20-30'] }),
    ]
    const two = report(ask(layers))
    expect(two.overlapShare).toBe(3 / 200)
    expect(two.unitizing.all.u.value).toBeLessThan(1)
    expect(two.unitizing.all.uBinary.value).toBeCloseTo(1, 10)
    expect(two.unitizing.kinds['claim']?.u.value).toBeCloseTo(1, 10)
  })
})

describe('a stance that is not stated', () => {
  const stated = (value: string): string[] => [
    `claim 0-5 moscow=${value}`,
    'claim 10-15 moscow=neutral',
    'claim 20-25',
  ]
  const layers = [
    layer('ana', 'a1', { annotations: stated('critical') }),
    layer('ben', 'a1', { annotations: [...stated('critical').slice(0, 2), 'claim 20-25 moscow=neutral'] }),
  ]

  test.each([
    ['missing', 2, 1],
    ['value', 3, 1 - 2 / 6 / (22 / 30)],
  ] as const)('counts as %s', (notStated, n, alpha) => {
    const { stance, notStated: named } = report(ask(layers), { notStated })
    expect(named).toBe(notStated)
    expect(stance['moscow']?.alphaNominal.n).toBe(n)
    expect(stance['moscow']?.alphaNominal.value).toBeCloseTo(alpha, 10)
    expect(stance['moscow']?.alphaOrdinal.value).toBe(1)
  })
})

test('a match never has two spans of one annotator, and takes the closer one', () => {
  const layers = [
    layer('ana', 'a1', { annotations: ['claim 2-12 moscow=critical'] }),
    layer('ben', 'a1', { annotations: ['claim 5-16 moscow=critical'] }),
    layer('eva', 'a1', { annotations: ['claim 0-10 moscow=critical', 'claim 10-20 moscow=supportive'] }),
  ]
  expect(report(ask(layers)).stance['moscow']?.alphaNominal).toEqual({
    value: null,
    reason: 'one-category',
    n: 1,
  })
})

test('relations agree where type and both ends do', () => {
  const layers = [
    layer('ana', 'a1', {
      annotations: ana,
      relations: ['attributed-to n1>n2', 'supports n3>n1', 'attacks n3>n1'],
    }),
    layer('ben', 'a1', {
      annotations: ben,
      relations: ['attributed-to n1>n2', 'supports n1>n3', 'attributed-to n1>n4'],
    }),
  ]
  expect(report(ask(layers)).relations.f1).toMatchObject({ value: 2 / 6, n: 6 })
  expect(report(ask([layer('ana', 'a1', {}), layer('ben', 'a1', {})])).relations.f1).toMatchObject({
    reason: 'no-relations',
  })
})

test('the order of articles and annotators changes no value', () => {
  const articles = ['a1', 'a2']
  const layers = [
    layer('ana', 'a1', { annotations: ana }),
    layer('ben', 'a1', { annotations: ben }),
    layer('eva', 'a2', { annotations: ana }),
    layer('ana', 'a2', { annotations: ben }),
  ]
  const [one, other] = [
    report(ask(layers, articles)),
    report(ask(layers.toReversed(), articles.toReversed())),
  ]
  expect(other.unitizing.all.u.value).toBeCloseTo(one.unitizing.all.u.value ?? NaN, 10)
  expect(other.unitizing.all.alphaU.value).toBeCloseTo(one.unitizing.all.alphaU.value ?? NaN, 10)
  expect(other.kind.alpha.value).toBeCloseTo(one.kind.alpha.value ?? NaN, 10)
})

test('the work says how far it is and can be left', () => {
  const work = agreementReport(ask([layer('ana', 'a1', {}), layer('ben', 'a1', {})]), defaultScheme, OPTIONS)
  expect(work.next()).toEqual({ done: false, value: 0 })
})
