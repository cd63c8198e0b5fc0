import { expect, test } from 'vitest'
import { exactSolver } from './exact-solver.ts'

test('covers every row once at the least cost', async () => {
  const solve = await exactSolver()
  const columns = [
    { cost: 1, rows: [0] },
    { cost: 1, rows: [1] },
    { cost: 1.5, rows: [0, 1] },
    { cost: 9, rows: [1] },
  ]
  expect(solve({ rows: 2, columns })).toEqual([2])
  expect(solve({ rows: 0, columns: [] })).toEqual([])
})

test('chooses whole columns where halves of three pairs would cost less', async () => {
  const solve = await exactSolver()
  const columns = [
    { cost: 1, rows: [0, 1] },
    { cost: 1, rows: [1, 2] },
    { cost: 1.01, rows: [0, 2] },
    { cost: 0.9, rows: [0] },
    { cost: 0.9, rows: [1] },
    { cost: 0.95, rows: [2] },
  ]
  expect(solve({ rows: 3, columns })).toEqual([1, 3])
})

test('throws where no choice covers every row', async () => {
  const solve = await exactSolver()
  expect(() => solve({ rows: 2, columns: [{ cost: 1, rows: [0] }] })).toThrow(/HiGHS ended with status/)
})
