import loadHighs from 'highs'
import { highsSolver } from '#core/agreement/highs-solver.ts'
import type { SolvePartitioning } from '#core/agreement/set-partitioning.ts'

/** HiGHS, loaded once for a test file. */
export async function exactSolver(): Promise<SolvePartitioning> {
  return highsSolver(await loadHighs())
}
