/** A source of numbers, uniform in [0, 1). */
export type Random = () => number

/**
 * The mulberry32 generator (Tommy Ettinger, public domain): 32 bits of state, so the same seed draws the same numbers
 * on every machine. Good enough for resampling, useless for secrets.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 to `below` − 1. */
export function randomIndex(random: Random, below: number): number {
  return Math.floor(random() * below)
}
