import { describe, expect, test } from 'vitest'
import type { Box } from '#renderer/editor/geometry/box.ts'
import { outlinePaths } from '#renderer/editor/paint/outline-path.ts'
import { relationCurve } from '#renderer/editor/paint/relation-curve.ts'

function line(left: number, top: number, width: number): Box {
  return { left, top, width, height: 23 }
}

describe('an outline', () => {
  test('takes lines that stand over each other together', () => {
    expect(outlinePaths([line(200, 0, 400), line(0, 37, 600), line(0, 74, 100)])).toHaveLength(1)
  })

  test('is in two where a span ends before it began on the line above', () => {
    expect(outlinePaths([line(500, 0, 100), line(0, 37, 80)])).toHaveLength(2)
  })

  test('is in two where a span goes on in another paragraph', () => {
    expect(outlinePaths([line(0, 0, 600), line(0, 52, 600)])).toHaveLength(2)
  })
})

describe('the curve of a relation', () => {
  test('leads down from the end to a span below, and up to one above', () => {
    const [above, below] = [line(0, 0, 100), line(200, 370, 100)]
    expect(relationCurve([above], [below])?.path).toMatch(/^M50\.0,24\.0 .* 250\.0,369\.0$/)
    expect(relationCurve([below], [above])?.path).toMatch(/^M250\.0,369\.0 .* 50\.0,24\.0$/)
  })

  test('goes over the top within one line', () => {
    expect(relationCurve([line(0, 40, 100)], [line(200, 40, 100)])?.label).toEqual({ x: 150, y: 21 })
  })

  test('keeps its label near its start where the other end is far', () => {
    const label = relationCurve([line(0, 0, 100)], [line(0, 9000, 100)])?.label
    expect(label?.y).toBeLessThan(300)
  })

  test('is not drawn to a span that shows nothing', () => {
    expect(relationCurve([line(0, 0, 100)], [])).toBeNull()
  })
})
