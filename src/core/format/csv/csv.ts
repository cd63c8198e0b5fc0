import type { Format } from '#core/format/format.ts'
import { readCsv } from './read-csv.ts'
import { writeCsv } from './write-csv.ts'

/** Our own table, one row an annotation. */
export const csv: Format = {
  id: 'csv',
  label: 'Table (CSV)',
  isOwn: true,
  extensions: ['csv'],
  sharesExtensions: true,
  losses: [
    'article-text',
    'metadata',
    'untagged',
    'status',
    'relation-ids',
    'orphan-context',
    'times',
    'scheme',
    'origin',
    'rejections',
  ],
  read: readCsv,
  write: writeCsv,
  companions: (name) => (/\.csv$/i.test(name) ? [`${name}.txt`] : []),
  isLike: (head) =>
    /^article[,;\t]title[,;\t]annotator[,;\t]id[,;\t]kind[,;\t]/.test(head.replace(/^\ufeff/, '')),
}
