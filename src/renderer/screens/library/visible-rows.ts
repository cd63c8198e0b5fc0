import type { Status } from '#core/model/layer.ts'
import type { ArticleSummary } from '#core/workspace/views.ts'
import { compareImport } from '#renderer/commands/article-order.ts'

/** `kind:` is followed by the id of a kind: how many annotations of it I have. */
export type Column =
  'imported' | 'title' | 'outlet' | 'published' | 'language' | 'mine' | 'others' | `kind:${string}`

export interface Sorting {
  readonly column: Column
  readonly direction: 'ascending' | 'descending'
}

export interface Sieve {
  readonly filter: string
  readonly status: Status | null
  readonly sorting: Sorting
}

/** The rows that fit the filter, in the order asked for; equal ones in the order of their import. */
export function visibleRows(
  rows: readonly ArticleSummary[],
  { filter, status, sorting }: Sieve,
  language: string,
): readonly ArticleSummary[] {
  const words = folded(filter)
    .split(/\s+/)
    .filter((word) => word !== '')
  const fitting = rows.filter((row) => (status === null || row.mine.status === status) && hasAll(row, words))
  return sorted(fitting, sorting, new Intl.Collator(language, { numeric: true, sensitivity: 'base' }))
}

/** What a click on a column's head asks for: what is most looked for first, then the other way round. */
export function nextSorting({ column, direction }: Sorting, clicked: Column): Sorting {
  if (clicked !== column)
    return { column: clicked, direction: isNumeric(clicked) ? 'descending' : 'ascending' }
  return { column, direction: direction === 'ascending' ? 'descending' : 'ascending' }
}

function isNumeric(column: Column): boolean {
  return column === 'published' || column === 'others' || column.startsWith('kind:')
}

function hasAll({ title, language, source }: ArticleSummary, words: readonly string[]): boolean {
  const text = folded([title, source.outlet, source.author, source.published, language].join('\n'))
  return words.every((word) => text.includes(word))
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function sorted(
  rows: readonly ArticleSummary[],
  { column, direction }: Sorting,
  collator: Intl.Collator,
): readonly ArticleSummary[] {
  const sign = direction === 'ascending' ? 1 : -1
  const keyed = rows.map((row) => ({ row, key: keyOf(row, column) }))
  keyed.sort((a, b) => compareKeys(a.key, b.key, { sign, collator }) || compareImport(a.row, b.row))
  return keyed.map(({ row }) => row)
}

const order: Readonly<Record<Status, number>> = { 'to-do': 0, 'in-progress': 1, done: 2 }

function keyOf(row: ArticleSummary, column: Column): string | number {
  switch (column) {
    case 'imported':
      return row.importedAt
    case 'title':
      return row.title
    case 'outlet':
      return row.source.outlet
    case 'published':
      return row.source.published
    case 'language':
      return row.language
    case 'mine':
      return order[row.mine.status]
    case 'others':
      return row.others.filter(({ status }) => status === 'done').length
    default:
      return row.mine.counts[column.slice('kind:'.length)] ?? 0
  }
}

interface Comparing {
  readonly sign: 1 | -1
  readonly collator: Intl.Collator
}

/** What is not known comes last, whichever way the rest is sorted. */
function compareKeys(a: string | number, b: string | number, { sign, collator }: Comparing): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
  if (typeof a === 'number' || typeof b === 'number') return sign * (Number(a) - Number(b))
  return sign * collator.compare(a, b)
}
