/**
 * The one-to-one assignment of greatest total score, by the Hungarian method with potentials (Kuhn 1955; in the
 * O(n²m) form of Jonker & Volgenant 1987). `scores` has a row for each left thing and a column for each right one, no
 * score negative. Returns for each row its column, or −1 where the best thing to do is nothing.
 */
export function bestAssignment(scores: readonly (readonly number[])[]): readonly number[] {
  const columns = scores[0]?.length ?? 0
  if (scores.length <= columns) return assignRows(scores)
  const transposed = Array.from({ length: columns }, (_, column) => scores.map((row) => row[column] ?? 0))
  const rowOf = assignRows(transposed)
  return scores.map((_, row) => rowOf.indexOf(row))
}

/** The state of the method; row and column 0 are sentinels, real ones count from 1. */
interface Potentials {
  readonly row: number[]
  readonly column: number[]
  /** The row that a column is taken by, 0 for none. */
  readonly takenBy: number[]
}

/** Most assignments are tiny, and plain lists are far quicker to make than typed ones. */
function filled(size: number, value: number): number[] {
  const list: number[] = []
  for (let index = 0; index < size; index += 1) list.push(value)
  return list
}

/** The column of the greatest score, the first of several; −1 where none is positive. */
function bestColumn(scores: readonly number[]): number {
  const best = Math.max(...scores)
  return best > 0 ? scores.indexOf(best) : -1
}

/** Needs at least as many columns as rows. */
function assignRows(scores: readonly (readonly number[])[]): readonly number[] {
  const [only] = scores
  if (only !== undefined && scores.length === 1) return [bestColumn(only)]
  const columns = scores[0]?.length ?? 0
  const state: Potentials = {
    row: filled(scores.length + 1, 0),
    column: filled(columns + 1, 0),
    takenBy: filled(columns + 1, 0),
  }
  for (let row = 1; row <= scores.length; row += 1)
    augment(state, row, (r, c) => -(scores[r - 1]?.[c - 1] ?? 0))
  const columnOf = scores.map(() => -1)
  for (const [column, row] of state.takenBy.entries())
    if (column > 0 && row > 0) columnOf[row - 1] = column - 1
  return columnOf.map((column, row) => ((scores[row]?.[column] ?? 0) > 0 ? column : -1))
}

/** Finds the cheapest path that brings one more row in, and takes the columns along it. */
function augment(
  { row, column, takenBy }: Potentials,
  start: number,
  cost: (r: number, c: number) => number,
): void {
  const least = filled(column.length, Infinity)
  const previous = filled(column.length, 0)
  const done = filled(column.length, 0)
  takenBy[0] = start
  let at = 0
  do {
    done[at] = 1
    const from = takenBy[at] ?? 0
    let [step, next] = [Infinity, 0]
    for (let to = 1; to < column.length; to += 1) {
      if (done[to] === 1) continue
      const reduced = cost(from, to) - (row[from] ?? 0) - (column[to] ?? 0)
      if (reduced < (least[to] ?? 0)) {
        least[to] = reduced
        previous[to] = at
      }
      if ((least[to] ?? 0) < step) [step, next] = [least[to] ?? 0, to]
    }
    for (let to = 0; to < column.length; to += 1) {
      if (done[to] === 1) {
        row[takenBy[to] ?? 0] = (row[takenBy[to] ?? 0] ?? 0) + step
        column[to] = (column[to] ?? 0) - step
      } else least[to] = (least[to] ?? 0) - step
    }
    at = next
  } while (takenBy[at] !== 0)
  for (; at !== 0; at = previous[at] ?? 0) takenBy[at] = takenBy[previous[at] ?? 0] ?? 0
}
