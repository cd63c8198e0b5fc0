import { describe, expect, test } from 'vitest'
import { type Box } from '#renderer/editor/geometry/box.ts'
import { linesOf } from '#renderer/editor/geometry/lines-of.ts'

function piece(left: number, top: number, width: number): Box {
  return { left, top, width, height: 26 }
}

describe('lines', () => {
  test('leave out the blank at which a line was broken', () => {
    expect(linesOf([piece(100, 0, 500), piece(600, 0, 5), piece(0, 37, 80)])).toEqual([
      piece(100, 0, 500),
      piece(0, 37, 80),
    ])
  })

  test('take pieces of one line together, in whichever direction they run', () => {
    expect(linesOf([piece(100, 0, 50), piece(40, 0, 60), piece(150, 0, 70)])).toEqual([piece(40, 0, 180)])
  })
})
