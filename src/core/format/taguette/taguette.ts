import type { Format } from '#core/format/format.ts'
import { isTaguetteTable, readTaguette } from './read-taguette.ts'
import { writeCodebook, writeHighlights } from './write-taguette.ts'

/** The codebook of Taguette (https://www.taguette.org) as a table. */
export const taguette: Format = {
  id: 'taguette',
  label: 'Taguette codebook (CSV)',
  extensions: ['csv'],
  sharesExtensions: true,
  losses: ['codebook-only', 'names-only'],
  read: readTaguette,
  write: writeCodebook,
  isLike: isTaguetteTable,
}

/** What Taguette exports of highlights; it has no texts, so that it cannot be read as annotations. */
export const taguetteHighlights: Format = {
  id: 'taguette-highlights',
  label: 'Taguette highlights (CSV)',
  extensions: ['csv'],
  sharesExtensions: true,
  losses: [
    'article-text',
    'places',
    'untagged',
    'status',
    'relations',
    'orphans',
    'fragments',
    'annotation-ids',
    'notes',
    'times',
    'scheme',
    'origin',
    'rejections',
  ],
  writeFiles: writeHighlights,
}
