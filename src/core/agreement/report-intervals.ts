import {
  bootstrapIntervals,
  type BootstrapOptions,
  type Interval,
  isEnoughToDraw,
  noInterval,
} from './bootstrap.ts'
import type { Figure } from './figure.ts'
import type { Times } from './pooling.ts'
import type { Work } from './work.ts'

interface Drawn {
  /** How many articles are drawn from. */
  readonly articles: number
  /** How many of them each part is of. */
  readonly parts: readonly number[]
  readonly options: BootstrapOptions
}

/** The intervals of every part's figures; all parts are computed on the same resamples. */
export function* intervalsOf(
  figuresOf: (times: Times) => readonly (readonly Figure[])[],
  { articles, parts, options }: Drawn,
): Work<readonly (readonly Interval[])[]> {
  const once = figuresOf(Array.from({ length: articles }, () => 1))
  const drawn = (times: Times): readonly Figure[] =>
    figuresOf(times).flatMap((figures, part) => (isEnoughToDraw(parts[part] ?? 0) ? figures : []))
  const intervals = [...(yield* bootstrapIntervals(articles, drawn, options))]
  return once.map((figures, part) =>
    isEnoughToDraw(parts[part] ?? 0)
      ? intervals.splice(0, figures.length)
      : figures.map(() => noInterval('too-few-articles')),
  )
}
