import { setTimeout } from 'node:timers/promises'

/** In milliseconds. */
const first = 250
const longest = 5000

/** Waits before the nth attempt, counted from 1: longer and longer, but never so long that somebody would wait for it. */
export function pause(attempt: number): Promise<void> {
  const delay = Math.min(first * 2 ** (attempt - 1), longest)
  // It must not keep a program running that has nothing else to do.
  return setTimeout(delay, undefined, { ref: false })
}
