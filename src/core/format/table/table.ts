import type { Format } from '#core/format/format.ts'
import { readTable } from './read-table.ts'

/** Tables of anybody, with a column of texts and one of labels. */
export const table: Format = {
  id: 'table',
  label: 'Table of texts and labels (CSV, TSV)',
  extensions: ['csv', 'tsv'],
  losses: [],
  read: readTable,
}
