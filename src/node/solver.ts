import { highsSolver } from '#core/agreement/highs-solver.ts'
import type { SolvePartitioning } from '#core/agreement/set-partitioning.ts'

let loading: Promise<SolvePartitioning> | null = null

/** HiGHS, loaded when the first alignment is asked for and kept. */
export function solver(): Promise<SolvePartitioning> {
  loading ??= import('highs').then(async ({ default: loadHighs }) => highsSolver(await loadHighs()))
  return loading
}
