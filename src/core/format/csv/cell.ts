const formula = /^'*[=+\-@\t\r]/
const neutralised = /^'+[=+\-@\t\r]/

/** A spreadsheet would run a cell that begins like a formula; an apostrophe in front makes it text. */
export function neutralise(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before `neutralise`. */
export function restore(cell: string): string {
  return neutralised.test(cell) ? cell.slice(1) : cell
}
