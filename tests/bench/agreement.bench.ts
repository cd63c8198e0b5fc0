import loadHighs from 'highs'
import { bench } from 'vitest'
import type { Asked } from '#core/agreement/counted-text.ts'
import { gamma } from '#core/agreement/gamma.ts'
import { highsSolver } from '#core/agreement/highs-solver.ts'
import { agreementReport, resamplesFor } from '#core/agreement/report.ts'
import { seededRandom } from '#core/agreement/random.ts'
import type { Continuum, Unit } from '#core/agreement/shapes.ts'
import { finish } from '#core/agreement/work.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { layer } from '#tests/core/agreement/layers.ts'

const ANNOTATORS = ['ana', 'ben', 'cat', 'dan', 'eve']
const ARTICLES = 1000
const SPANS = 100
const PITCH = 60

/** Annotators who mostly mark the same stretches, with shifted edges, other kinds and other stances now and then. */
function asked(): Asked {
  const random = seededRandom(7)
  const pick = (choices: readonly string[]): string => choices[Math.floor(random() * choices.length)] ?? ''
  const span = (index: number): string => {
    const start = index * PITCH + Math.floor(random() * 6)
    const stances = ['moscow', 'minsk'].flatMap((target) =>
      random() < 0.6 ? [`${target}=${pick(['critical', 'neutral', 'supportive'])}`] : [],
    )
    const kind =
      random() < 0.8 ? (['claim', 'prediction', 'source'][index % 3] ?? '') : pick(['claim', 'source'])
    return [kind, `${start}-${start + 20 + Math.floor(random() * 50)}`, ...stances].join(' ')
  }
  const ids = Array.from({ length: ARTICLES }, (_, index) => `a${index}`)
  return {
    annotators: ANNOTATORS,
    articles: ids.map((id) => ({ id, text: '-'.repeat(SPANS * PITCH + 100) })),
    layers: ids.flatMap((id) =>
      ANNOTATORS.map((annotator) =>
        layer(annotator, id, { annotations: Array.from({ length: SPANS }, (_, index) => span(index)) }),
      ),
    ),
  }
}

const corpus = asked()

/** Two annotators with so many spans each, in one text. */
function longText(spans: number): Continuum {
  const random = seededRandom(11)
  const units = (): readonly Unit[] =>
    Array.from({ length: spans }, (_, index) => {
      const begin = index * PITCH + Math.floor(random() * 20)
      const label = ['claim', 'prediction', 'source'][Math.floor(random() * 3)] ?? ''
      return { label, begin, end: begin + 15 + Math.floor(random() * 40) }
    })
  return { length: spans * PITCH + 100, layers: [units(), units()] }
}

const solve = highsSolver(await loadHighs())
const long = longText(1000)
const once = { iterations: 1, warmupIterations: 0, warmupTime: 0, time: 0 }

bench(
  '5 annotators × 1,000 articles × 100 spans: every figure but gamma',
  () => {
    finish(
      agreementReport(corpus, defaultScheme, {
        notStated: 'missing',
        seed: 1,
        resamples: resamplesFor(ARTICLES),
        samples: 30,
        solve: null,
      }),
    )
  },
  once,
)

bench(
  'gamma and gamma-cat: 2 annotators × 1,000 spans, 30 random continua',
  () => void gamma([long], { solve, samples: 30 }),
  once,
)
