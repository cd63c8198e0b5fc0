import type { Coding, Value } from './shapes.ts'

/** Stands in a row of codes for a missing value. */
export const MISSING = -1

/** A row of items as indexes into the categories. */
interface CodedRow {
  readonly codes: readonly number[]
  readonly times: number
}

/** Coded items with their values replaced by indexes into `categories`. */
export interface Codebook {
  /** Distinct values: as declared, else numbers ascending before texts in code-unit order. */
  readonly categories: readonly Value[]
  readonly rows: readonly CodedRow[]
  readonly annotators: number
}

/** Sets with the same members are the same value; the number 1 and the text "1" are not. */
function valueKey(value: Value): string | number {
  return typeof value === 'object' ? `\u0000${JSON.stringify([...new Set(value)].toSorted(byType))}` : value
}

function byType(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === typeof b) return a < b ? -1 : Number(a > b)
  return typeof a === 'number' ? -1 : 1
}

function byScale(a: Value, b: Value): number {
  if (typeof a === 'object' || typeof b === 'object') return byType(valueKey(a), valueKey(b))
  return byType(a, b)
}

function addDistinct(values: readonly (Value | null)[], found: Map<string | number, Value>): void {
  for (const value of values) {
    if (value === null) continue
    const key = valueKey(value)
    if (!found.has(key)) found.set(key, value)
  }
}

/** Values outside the declared categories follow them, so that no rating is lost. */
export function codebook(coding: Coding): Codebook {
  const values = new Map<string | number, Value>()
  addDistinct(coding.categories ?? [], values)
  const declared = values.size
  for (const item of coding.items) addDistinct(item.values, values)
  const found = [...values]
  const others = found.slice(declared).toSorted(([, a], [, b]) => byScale(a, b))
  const all = [...found.slice(0, declared), ...others]
  const index = new Map(all.map(([key], position) => [key, position]))
  const code = (value: Value | null): number =>
    value === null ? MISSING : (index.get(valueKey(value)) ?? MISSING)
  return {
    categories: all.map(([, value]) => value),
    rows: coding.items.map((item) => ({ codes: item.values.map(code), times: item.times })),
    annotators: Math.max(0, ...coding.items.map((item) => item.values.length)),
  }
}

/** Where each category stands on its scale: its number where all are numbers, else its rank. */
export function positions(categories: readonly Value[]): readonly number[] {
  return categories.every((value) => typeof value === 'number')
    ? categories.map(Number)
    : categories.map((_, rank) => rank)
}

/** A square matrix over categories, filled with `fill(row, column)`. */
export function matrix(size: number, fill: (row: number, column: number) => number): number[][] {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_unused, column) => fill(row, column)),
  )
}

/** The cell of a matrix; a cell outside it is a mistake of the caller and counts as 0. */
export function cell(table: readonly (readonly number[])[], row: number, column: number): number {
  return table[row]?.[column] ?? 0
}

export function sum(numbers: ArrayLike<number>): number {
  let total = 0
  for (let index = 0; index < numbers.length; index += 1) total += numbers[index] ?? 0
  return total
}
