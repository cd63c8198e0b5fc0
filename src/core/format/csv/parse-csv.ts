import { restore } from './cell.ts'
import { parseRows } from './rows.ts'

/** A row of a table by column name, with cells as they were before they were neutralised for spreadsheets. */
export interface TableRow {
  readonly cells: ReadonlyMap<string, string>
  /** Of the file, counted from 1. */
  readonly line: number
}

export interface Table {
  readonly columns: readonly string[]
  readonly rows: Iterable<TableRow>
}

/** The rows of a CSV file by column name. */
export function parseCsv(text: string): readonly ReadonlyMap<string, string>[] {
  return Array.from(openTable(text.replace(/^\ufeff/, ''), ',').rows, ({ cells }) => cells)
}

/** The first row names the columns; rows without anything in them are left out. */
export function openTable(text: string, delimiter: string): Table {
  const [header = []] = parseRows(text, delimiter)
  const columns = header.map(restore)
  return { columns, rows: rowsOf(text, { delimiter, columns }) }
}

function* rowsOf(
  text: string,
  { delimiter, columns }: { readonly delimiter: string; readonly columns: readonly string[] },
): Generator<TableRow> {
  let line = 1
  for (const [index, row] of [...parseRows(text, delimiter)].entries()) {
    const isHeader = index === 0
    if (!isHeader && row.some((cell) => cell !== ''))
      yield { cells: new Map(columns.map((column, at) => [column, restore(row[at] ?? '')])), line }
    line += 1 + row.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0)
  }
}

const delimiters = [',', ';', '\t', '|']
/** Rows that are looked at to tell what separates cells. */
const sampled = 20

/** What separates the cells: of the usual characters the one that cuts the most rows into as many cells as the first. */
export function delimiterOf(text: string): string {
  const scored = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(text, delimiter) }))
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter
}

function scoreOf(text: string, delimiter: string): number {
  let width = 0
  let alike = 0
  let seen = 0
  for (const row of parseRows(text, delimiter)) {
    if (seen === 0) width = row.length
    if (row.length === width) alike++
    if (++seen === sampled) break
  }
  return width < 2 ? 0 : alike / seen + Math.min(width, 50) / 1000
}
