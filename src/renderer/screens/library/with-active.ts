import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/** The rows to draw, always with the active one: it holds the focus, which would be lost with its element. */
export function withActive(range: Range, active: number): number[] {
  const indices = defaultRangeExtractor(range)
  if (active < 0 || active >= range.count || indices.includes(active)) return indices
  return active < (indices[0] ?? 0) ? [active, ...indices] : [...indices, active]
}
