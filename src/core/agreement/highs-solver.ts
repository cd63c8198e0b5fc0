import type { Highs, ModelData } from 'highs'
import type { SetPartitioning, SolvePartitioning } from './set-partitioning.ts'

const OPTIMAL = 7
const INTEGER = 1
/** A relaxed column this close to 0 or 1 is whole; HiGHS works to 1e-7. */
const WHOLE_WITHIN = 1e-6

function modelOf({ rows, columns }: SetPartitioning): ModelData {
  const starts = [0]
  for (const column of columns) starts.push((starts.at(-1) ?? 0) + column.rows.length)
  const indices = columns.flatMap((column) => column.rows)
  return {
    numCols: columns.length,
    numRows: rows,
    colCost: columns.map(({ cost }) => cost),
    colLower: new Float64Array(columns.length),
    colUpper: new Float64Array(columns.length).fill(1),
    rowLower: new Float64Array(rows).fill(1),
    rowUpper: new Float64Array(rows).fill(1),
    matrix: {
      format: 'csc',
      numRows: rows,
      numCols: columns.length,
      starts,
      indices,
      values: indices.map(() => 1),
    },
  }
}

function solveModel(highs: Highs, model: ModelData): Float64Array {
  return highs.withModel((instance) => {
    instance.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-9 })
    instance.passModel(model)
    instance.run()
    if (instance.getModelStatus() !== OPTIMAL)
      throw new Error(`HiGHS ended with status ${instance.getModelStatus()}`)
    return instance.getSolution().colValue
  })
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < WHOLE_WITHIN
}

/**
 * Set partitioning by HiGHS. The linear relaxation is tried first: where its optimum is whole, as it always is for
 * two annotators, it is the optimum; otherwise branch and bound finds it.
 */
export function highsSolver(highs: Highs): SolvePartitioning {
  return (problem) => {
    if (problem.rows === 0) return []
    const model = modelOf(problem)
    const relaxed = solveModel(highs, model)
    const chosen = relaxed.every(isWhole)
      ? relaxed
      : solveModel(highs, { ...model, integrality: problem.columns.map(() => INTEGER) })
    return problem.columns.flatMap((_, index) => (Math.round(chosen[index] ?? 0) === 1 ? [index] : []))
  }
}
