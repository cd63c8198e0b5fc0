import { continuumOf, type CountedText } from './counted-text.ts'
import { type Reason, undefinedBecause } from './figure.ts'
import { type Gamma, gammaOf, type GammaTally, poolGammas, tallyGammas } from './gamma.ts'
import type { Pool, Times } from './pooling.ts'
import type { NamedFigure } from './report-figures.ts'
import type { SolvePartitioning } from './set-partitioning.ts'
import type { Work } from './work.ts'

/** What the alignments of all texts add up to, or why gamma has no value. */
export type Gammas = readonly (GammaTally | null)[] | Reason

interface Terms {
  /** Null leaves gamma out. */
  readonly solve: SolvePartitioning | null
  /** Random continua behind gamma. */
  readonly samples: number
  readonly seed: number
}

export function* gammasOf(texts: readonly CountedText[], { solve, samples, seed }: Terms): Work<Gammas> {
  if (solve === null) return 'not-asked-for'
  return yield* tallyGammas(texts.map(continuumOf), { solve, samples, seed })
}

function named({ gamma, gammaCat }: Gamma, n: number): readonly NamedFigure[] {
  return [
    { path: ['unitizing', 'all', 'gamma'], figure: gamma, n },
    { path: ['unitizing', 'all', 'gammaCat'], figure: gammaCat, n },
  ]
}

function poolFigures(gammas: Gammas): Pool<Gamma> {
  if (typeof gammas !== 'string') {
    const pool = poolGammas(gammas)
    return (times) => gammaOf(pool(times))
  }
  const none = undefinedBecause(gammas)
  return () => ({ gamma: none, gammaCat: none })
}

/** gamma and gamma-cat, of `n` units, as a function of how often each article counts. */
export function gammaFigures(gammas: Gammas): (times: Times, n: number) => readonly NamedFigure[] {
  const pool = poolFigures(gammas)
  return (times, n) => named(pool(times), n)
}
