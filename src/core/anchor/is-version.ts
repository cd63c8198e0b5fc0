/** How much of the shorter text two versions of one article must share. */
const enough = 0.4

/**
 * Whether two texts are versions of one: how far the runs of three words of the shorter one are among those of the other
 * (containment of shingles; A. Broder 1997, On the resemblance and containment of documents).
 */
export function isVersionOf(a: string, b: string): boolean {
  const [shorter, longer] = [runsOf(a), runsOf(b)].toSorted((x, y) => x.size - y.size)
  if (!shorter || !longer || shorter.size === 0) return false
  const shared = [...shorter].filter((run) => longer.has(run)).length
  return shared / shorter.size >= enough
}

function runsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const length = Math.min(3, words.length)
  const runs = words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '))
  return new Set(length === 0 ? [] : runs)
}
