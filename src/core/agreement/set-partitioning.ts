/** A column covers some rows at a cost. */
interface Column {
  readonly cost: number
  /** Indexes of the rows covered, ascending. */
  readonly rows: readonly number[]
}

/** Choose columns so that every row is covered exactly once at the least cost. */
export interface SetPartitioning {
  /** Number of rows. */
  readonly rows: number
  readonly columns: readonly Column[]
}

/** Solves a set partitioning exactly and returns the indexes of the chosen columns. A solvable problem is the caller's duty. */
export type SolvePartitioning = (problem: SetPartitioning) => readonly number[]
