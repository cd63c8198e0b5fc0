/** Where the arrow keys, Home, End and the page keys lead in a list of `count`, from `at`; null for other keys. */
export function placeAfter(key: string, at: number, count: number): number | null {
  const step = steps[key]
  if (step === undefined || count === 0) return null
  return Math.min(count - 1, Math.max(0, at + step))
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
}
