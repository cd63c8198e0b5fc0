import { setImmediate } from 'node:timers/promises'
import type { Pace } from '#core/workspace/stepwise.ts'

/** How long work may hold everything else up, in milliseconds. */
const slice = 30

/** Gives everything else its turn after each slice of work. */
export function createPace(): Pace {
  let since = performance.now()
  return () => {
    if (performance.now() - since < slice) return null
    return setImmediate().then(() => {
      since = performance.now()
    })
  }
}
