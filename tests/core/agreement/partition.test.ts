import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partitionsOf } from '#core/agreement/partition.ts'
import type { Unit } from '#core/agreement/shapes.ts'
import { continua } from './continua.ts'

const small = fc
  .integer({ min: 2, max: 3 })
  .chain((annotators) => continua({ annotators, units: 4, length: 14 }))

describe('partitions', () => {
  const unit = (label: string, begin: number, end: number): Unit => ({ label, begin, end })

  test.each<[string, readonly Unit[], string]>([
    ['no unit is one gap', [], '0-9'],
    ['units and gaps', [unit('a', 2, 4)], '0-2 2-4:a 4-9'],
    ['touching units stay apart', [unit('a', 0, 4), unit('a', 4, 9)], '0-4:a 4-9:a'],
    ['overlapping units of one label are one', [unit('a', 0, 4), unit('a', 3, 6)], '0-6:a 6-9'],
    ['nested units of one label are one', [unit('a', 0, 6), unit('a', 1, 2)], '0-6:a 6-9'],
    ['nested units give sets', [unit('b', 2, 4), unit('a', 0, 6)], '0-2:a 2-4:a + b 4-6:a 6-9'],
    ['a unit without length is none', [unit('a', 3, 3)], '0-9'],
  ])('%s', (_, units, expected) => {
    const [segments = []] = partitionsOf({ length: 9, layers: [units] })
    const shown = segments.map(
      ({ label, begin, end }) => `${begin}-${end}${label === null ? '' : `:${label}`}`,
    )
    expect(shown.join(' ')).toBe(expected)
  })

  test('cover the text once, whatever the units', () => {
    fc.assert(
      fc.property(small, (continuum) => {
        for (const segments of partitionsOf(continuum)) {
          expect(segments.map(({ begin }) => begin)).toEqual([
            0,
            ...segments.slice(0, -1).map(({ end }) => end),
          ])
          expect(segments.at(-1)?.end).toBe(continuum.length)
        }
      }),
    )
  })
})
