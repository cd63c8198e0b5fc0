import { describe, expect, test } from 'vitest'
import { readFrom, readingOf } from '#core/agreement/reading.ts'
import { agreementReport } from '#core/agreement/report.ts'
import { finish } from '#core/agreement/work.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { layer } from './layers.ts'

const spans = [
  'claim 0-10 moscow=critical',
  'source 20-30',
  'claim 40-50 moscow=supportive',
  'prediction 60-70',
]
const elsewhere = ['claim 8-18 moscow=critical', 'source 28-38', 'claim 48-58 moscow=supportive', 'prediction 68-78'] // prettier-ignore
const otherKinds = ['source 0-10', 'claim 20-30', 'prediction 40-50', 'claim 60-70']

const options = { notStated: 'missing', seed: 1, resamples: 1, samples: 1, solve: null } as const

function reading(anas: readonly string[], bens: readonly string[]) {
  const layers = [layer('ana', 'a', { annotations: anas }), layer('ben', 'a', { annotations: bens })]
  const asked = { annotators: ['ana', 'ben'], articles: [{ id: 'a', text: '-'.repeat(100) }], layers }
  return readingOf(finish(agreementReport(asked, defaultScheme, options)))
}

describe('people', () => {
  test.each([
    ['agree', spans, spans],
    ['where-not-what', spans, elsewhere],
    ['what-not-where', spans, otherKinds],
    ['both', spans, ['source 8-18', 'claim 28-38', 'prediction 48-58', 'claim 68-78']],
    ['unknown', spans, []],
  ] as const)('%s', (expected, anas, bens) => {
    expect(reading(anas, bens)).toBe(expected)
  })
})

test('what is read from the aspect on which people agree least', () => {
  const figure = (value: number | null) => ({ value })
  const stance = (value: number | null) => ({
    alphaNominal: figure(1),
    alphaOrdinal: figure(value),
    weightedKappa: figure(1),
    ac2: figure(1),
  })
  const report = finish(agreementReport({ annotators: [], articles: [], layers: [] }, defaultScheme, options))
  const kind = { ...report.kind, alpha: figure(0.5) }
  const told = { ...report, kind, stance: { moscow: stance(0.4), minsk: stance(null) } }
  expect(readFrom(told)).toEqual({ where: null, what: 0.4, weakest: { type: 'stance', target: 'moscow' } })
  expect(readFrom({ ...told, stance: { minsk: stance(null) } })).toMatchObject({ weakest: { type: 'kind' } })
  expect(readFrom(report)).toEqual({ where: null, what: null, weakest: null })
})
