/** A chip that would like to end at `end` and needs `width`; both in px. */
export interface ChipWish {
  readonly end: number
  readonly width: number
}

/**
 * Left edges for the chips of one line, in the order of `wishes` (by `end`), so that none covers another: each as near
 * to where its span ends as its neighbours allow, and within `room` px as long as they all fit.
 */
export function chipRow(wishes: readonly ChipWish[], gap: number, room: number): readonly number[] {
  let free = -Infinity
  const pushedRight = wishes.map(({ end, width }) => {
    const left = Math.max(end - width, free, 0)
    free = left + width + gap
    return left
  })
  let limit = room
  return pushedRight
    .map((left, i) => ({ left, width: wishes[i]?.width ?? 0 }))
    .toReversed()
    .map(({ left, width }) => {
      const pulled = Math.min(left, limit - width)
      limit = pulled - gap
      return pulled
    })
    .toReversed()
}
