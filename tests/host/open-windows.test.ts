import { beforeEach, expect, test } from 'vitest'
import { countWindows, type OpenWindows } from '#host/open-windows.ts'
import { type HandDelay, handDelay } from './host.ts'

let time: HandDelay
let windows: OpenWindows
let closings: number

beforeEach(() => {
  time = handDelay()
  closings = 0
  windows = countWindows(time.delay, () => (closings += 1))
})

test('before the first window has come there is no last one', () => {
  time.elapse()
  expect(closings).toBe(0)
})

test('the last window is closed when it stays away', () => {
  const leave = windows.enter()
  leave()
  expect(closings).toBe(0)
  time.elapse()
  expect(closings).toBe(1)
})

test('a window that comes back in time was only loading again', () => {
  const leave = windows.enter()
  leave()
  windows.enter()
  time.elapse()
  expect(closings).toBe(0)
})

test('one of two windows is not the last', () => {
  const leave = windows.enter()
  windows.enter()
  leave()
  time.elapse()
  expect(closings).toBe(0)
})

test('windows that close one after the other close the host once', () => {
  const leaves = [windows.enter(), windows.enter(), windows.enter()]
  for (const leave of leaves) leave()
  time.elapse()
  expect(closings).toBe(1)
})
