import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadLabels } from '#renderer/editor/paint/spread-labels.ts'

const label = fc.record({
  id: fc.nat(),
  width: fc.integer({ min: 20, max: 120 }),
  at: fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.constantFrom(0, 8, 40, 80) }),
})

test('labels never cover one another, and keep their height', () => {
  fc.assert(
    fc.property(fc.uniqueArray(label, { maxLength: 8, selector: ({ id }) => id }), (labels) => {
      const spread = spreadLabels(labels)
      for (const { id, at } of spread) expect(labels.find((l) => l.id === id)?.at.y).toBe(at.y)
      for (const [i, a] of spread.entries())
        for (const b of spread.slice(i + 1)) {
          const isApart = Math.abs(a.at.x - b.at.x) >= (a.width + b.width) / 2
          expect(isApart || Math.abs(a.at.y - b.at.y) >= 18).toBe(true)
        }
    }),
  )
})

test('a label that is alone stays where it is', () => {
  const alone = { at: { x: 30, y: 0 }, width: 40 }
  expect(spreadLabels([alone])).toEqual([alone])
})
