import { restore } from './cell.ts'
import { parseRows } from './rows.ts'

/** The rows of a CSV file by column name, with cells as they were before they were neutralised for spreadsheets. */
export function parseCsv(text: string): readonly ReadonlyMap<string, string>[] {
  const [header = [], ...rows] = parseRows(text.replace(/^\ufeff/, ''))
  const columns = header.map(restore)
  return rows.map((row) => new Map(columns.map((column, index) => [column, restore(row[index] ?? '')])))
}
