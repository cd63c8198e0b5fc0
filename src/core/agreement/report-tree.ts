import type { Interval } from './bootstrap.ts'
import type { NamedFigure } from './report-figures.ts'
import type { ReportedFigure } from './report-schema.ts'

/** A figure with its interval, or why it has none. */
export function reported({ figure, n }: NamedFigure, interval: Interval | undefined): ReportedFigure {
  if (figure.value === null) return { ...figure, n }
  if (interval === undefined) return { ...figure, n }
  return interval.low === null
    ? { ...figure, n, noInterval: interval.reason }
    : { ...figure, n, low: interval.low, high: interval.high }
}

interface Tree {
  [name: string]: Tree | ReportedFigure
}

/** Puts figures where their paths say. */
export function treeOf(leaves: readonly (readonly [readonly string[], ReportedFigure])[]): Tree {
  const names = [...new Set(leaves.map(([[name = '']]) => name))]
  return Object.fromEntries(
    names.map((name) => {
      const under = leaves.filter(([path]) => path[0] === name)
      const [first] = under
      if (first !== undefined && first[0].length === 1) return [name, first[1]]
      return [name, treeOf(under.map(([path, figure]) => [path.slice(1), figure] as const))]
    }),
  )
}
