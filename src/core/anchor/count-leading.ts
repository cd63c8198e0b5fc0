/** How many leading items fulfil `isIn`, which must be true up to some index and false after it; O(log n). */
export function countLeading(
  items: readonly number[],
  isIn: (item: number, index: number) => boolean,
): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isIn(items[middle] ?? 0, middle)) low = middle + 1
    else high = middle
  }
  return low
}
