import { describe, expect, test } from 'vitest'
import { heightOf, tickPath, ticksByKind } from '#renderer/editor/margin-map/ticks.ts'
import { annotation } from './annotations.ts'

const blocks = [
  { start: 0, end: 100 },
  { start: 102, end: 202 },
]
const sheet = {
  edges: [
    { top: 100, bottom: 300 },
    { top: 320, bottom: 420 },
  ],
  height: 1000,
}

describe('the margin map', () => {
  test('knows how far down an offset stands', () => {
    const height = heightOf(blocks, sheet)
    expect([0, 50, 102, 202, 0].map(height)).toEqual([0.1, 0.2, 0.32, 0.42, 0.1])
  })

  test('marks each row once for each kind', () => {
    const at = (id: string, start: number, kind: string) =>
      annotation(id, [{ start, end: start + 2 }], { kind })
    const all = [at('a', 0, 'claim'), at('b', 1, 'claim'), at('c', 2, 'source'), at('d', 202, 'claim')]
    const ticks = ticksByKind(all, 100, heightOf(blocks, sheet))
    expect([...(ticks.get('claim') ?? [])]).toEqual([10, 42])
    expect([...(ticks.get('source') ?? [])]).toEqual([10])
  })

  test('draws a kind as one path in its column', () => {
    expect(tickPath(2, new Set([0, 7]))).toBe('M2.15 0.5h.7M2.15 7.5h.7')
  })
})
