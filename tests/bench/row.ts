/** The middle of several runs, with the least and the greatest. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** One line of the table: what was measured, at which size, and what it is held against. */
export interface Row {
  readonly what: string
  readonly size: string
  readonly unit: string
  readonly ours: Spread
  /** Another tool at the same in the same run, by name. */
  readonly peers?: Readonly<Record<string, Spread>>
  /** The same text without any annotation. */
  readonly floor?: Spread
  /** What section 8 of the design asks for, in words. */
  readonly target?: string
  readonly met?: boolean
}

/** The spread of at least one figure. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
  return { median: at(0.5), min: at(0), max: at(1) }
}

/** The value that the share `share` of the figures stays under; 0.95 for p95. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

/** The rows as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.what,
    row.size,
    `${spreadText(row.ours)} ${row.unit}`,
    row.floor ? spreadText(row.floor) : '',
    Object.entries(row.peers ?? {})
      .map(([peer, spread]) => `${peer} ${spreadText(spread)}`)
      .join('; '),
    row.target ?? '',
    row.met === undefined ? '' : row.met ? 'met' : 'missed',
  ])
  const head = ['what', 'size', 'ours: median (min to max)', 'floor', 'peers', 'target', '']
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function spreadText({ median, min, max }: Spread): string {
  return `${figureText(median)} (${figureText(min)} to ${figureText(max)})`
}

function figureText(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure.toPrecision(3)
}
