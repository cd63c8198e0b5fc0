import type { Browser } from '@playwright/test'
import type { Row } from './row.ts'

/** What a measure is given. */
export interface BenchContext {
  /** How often each figure is taken, each time in a fresh page or process. */
  readonly runs: number
  /** A browser that is started when it is first asked for. */
  readonly browser: () => Promise<Browser>
  /** A folder of its own, removed afterwards. */
  readonly folder: string
  /** The sizes that are too large for a short run are left out. */
  readonly scale: 'short' | 'whole'
}

/** One thing that is measured. */
export interface Measure {
  readonly name: string
  readonly run: (context: BenchContext) => Promise<readonly Row[]>
}
