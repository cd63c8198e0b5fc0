/** Often left open in a file; what holds them is counted heavier instead. */
const implied = new Set(
  'p li dt dd option optgroup rp rt tr td th tbody thead tfoot colgroup caption html head body'.split(' '),
)
const weights = new Map([
  ['table', 4],
  ['ul', 2],
  ['ol', 2],
  ['dl', 2],
])

/** The elements that are open at one place of a page, as far as its depth depends on them. */
export interface OpenElements {
  open(tag: string): void
  /** Closes the last element of that name and whatever is open inside it. */
  close(tag: string): void
  has(tag: string): boolean
  /** The greatest depth so far. */
  deepest(): number
}

export function openElements(): OpenElements {
  const stack: string[] = []
  const counts = new Map<string, number>()
  let depth = 0
  let deepest = 0
  const count = (tag: string, step: 1 | -1) => {
    counts.set(tag, (counts.get(tag) ?? 0) + step)
    depth += step * (weights.get(tag) ?? 1)
    deepest = Math.max(deepest, depth)
  }
  const has = (tag: string) => (counts.get(tag) ?? 0) > 0
  return {
    open: (tag) => {
      if (implied.has(tag)) return
      stack.push(tag)
      count(tag, 1)
    },
    close: (tag) => {
      if (!has(tag)) return
      for (let last = stack.pop(); last !== undefined; last = stack.pop()) {
        count(last, -1)
        if (last === tag) return
      }
    },
    has,
    deepest: () => deepest,
  }
}
