import type { Format } from '#core/format/format.ts'
import { readCodebook } from './read-codebook.ts'
import { readQda } from './read-qda.ts'
import { writeCodebook, writeQda } from './write-qda.ts'

/** Projects of tools for qualitative analysis (https://www.qdasoftware.org, REFI-QDA 1.5). */
export const refiQda: Format = {
  id: 'refi-qda',
  label: 'REFI-QDA project (.qdpx)',
  extensions: ['qdpx', 'qde'],
  losses: [
    'blocks',
    'status',
    'empty-layers',
    'orphans',
    'annotation-ids',
    'relation-ids',
    'fragments',
    'empty-values',
    'xml-characters',
    'change-log',
    'names-only',
    'origin',
    'rejections',
  ],
  readBytes: readQda,
  write: writeQda,
}

/** The codebook of such a project by itself. */
export const refiQdc: Format = {
  id: 'refi-qdc',
  label: 'REFI-QDA codebook (.qdc)',
  extensions: ['qdc'],
  losses: ['codebook-only', 'names-only'],
  read: readCodebook,
  write: writeCodebook,
}
