import type { Figure } from '#core/agreement/figure.ts'

/** How far two figures are apart: 0 where both are undefined for the same reason, Infinity where only one is. */
export function figureGap(a: Figure, b: Figure): number {
  if (a.value !== null && b.value !== null) return Math.abs(a.value - b.value)
  return a.value === null && b.value === null && a.reason === b.reason ? 0 : Infinity
}
