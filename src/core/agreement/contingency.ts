import { type Codebook, matrix, MISSING, sum } from './codebook.ts'
import { type Reason } from './figure.ts'

/** Two annotators' values against each other, over the items that both valued. */
export interface Contingency {
  /** Items by the first annotator's category (row) and the second's (column). */
  readonly table: readonly (readonly number[])[]
  readonly items: number
  /** Share of the items in each category, by annotator. */
  readonly first: readonly number[]
  readonly second: readonly number[]
}

export type Crossed =
  { readonly ok: true; readonly contingency: Contingency } | { readonly ok: false; readonly reason: Reason }

/** Crosses two annotators; refuses any other number of them, items with nothing to compare, and a single category. */
export function crossTwo(book: Codebook): Crossed {
  if (book.annotators === 0) return { ok: false, reason: 'no-items' }
  if (book.annotators !== 2) return { ok: false, reason: 'not-two-annotators' }
  const table = matrix(book.categories.length, () => 0)
  for (const { codes, times } of book.rows) {
    const [a = MISSING, b = MISSING] = codes
    const row = table[a]
    if (row !== undefined && b !== MISSING) row[b] = (row[b] ?? 0) + times
  }
  return withMargins(table)
}

function withMargins(table: readonly (readonly number[])[]): Crossed {
  const items = sum(table.map(sum))
  if (items === 0) return { ok: false, reason: 'no-items' }
  const first = table.map((row) => sum(row) / items)
  const second = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)) / items)
  if (first.some((share, category) => share + (second[category] ?? 0) === 2))
    return { ok: false, reason: 'one-category' }
  return { ok: true, contingency: { table, items, first, second } }
}

/** Share of the items on which the two agree. */
export function agreedShare({ table, items }: Contingency): number {
  return sum(table.map((row, category) => row[category] ?? 0)) / items
}
