import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createBatch } from '#renderer/replica/batch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what comes in a burst is handed on together, in its order', () => {
  const handed: (readonly number[])[] = []
  const batch = createBatch<number>((items) => handed.push(items))
  batch.put(1)
  batch.put(2)
  expect(handed).toEqual([])
  vi.runAllTimers()
  batch.put(3)
  vi.runAllTimers()
  expect(handed).toEqual([[1, 2], [3]])
})

test('what is dropped is never handed on', () => {
  const handed: (readonly number[])[] = []
  const batch = createBatch<number>((items) => handed.push(items))
  batch.put(1)
  batch.drop()
  vi.runAllTimers()
  expect(handed).toEqual([])
})
