/** The value that all agree on; null where they differ, or there is none. */
export function common<T>(values: readonly T[]): T | null {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : null
}
