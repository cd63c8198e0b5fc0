/** One line of RFC 4180; cells stand in quotation marks only where they must. */
export function formatRow(cells: readonly string[]): string {
  return `${cells.map(quoteCell).join(',')}\r\n`
}

function quoteCell(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

interface Cell {
  readonly value: string
  /** Where what follows it begins. */
  readonly end: number
}

/** The cells of RFC 4180 text, row by row; a row may end with CRLF, LF or CR. `delimiter` is one character. */
export function* parseRows(text: string, delimiter = ','): Generator<readonly string[]> {
  const stop = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}\\r\\n]`, 'g')
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at, stop) : plainCell(text, at, stop)
    row.push(cell.value)
    at = cell.end
    if (text[at] === delimiter && at + 1 < text.length) at++
    else {
      if (text[at] === delimiter) row.push('')
      yield row
      row = []
      at += text.startsWith('\r\n', at) ? 2 : 1
    }
  }
}

function plainCell(text: string, start: number, stop: RegExp): Cell {
  stop.lastIndex = start
  const end = stop.exec(text)?.index ?? text.length
  return { value: text.slice(start, end), end }
}

/** A quotation mark inside is doubled; what stands behind the closing one is part of the cell, as spreadsheets do. */
function quotedCell(text: string, start: number, stop: RegExp): Cell {
  let close = text.indexOf('"', start + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  const end = close < 0 ? text.length : close
  const inside = text.slice(start + 1, end).replaceAll('""', '"')
  const rest = plainCell(text, end + 1, stop)
  return { value: inside + rest.value, end: rest.end }
}
