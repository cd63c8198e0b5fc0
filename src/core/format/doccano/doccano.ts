import type { Format } from '#core/format/format.ts'
import { readDoccano } from './read-doccano.ts'
import { writeDoccano } from './write-doccano.ts'

/** JSON Lines of doccano (https://doccano.github.io/doccano/). */
export const doccano: Format = {
  id: 'doccano',
  label: 'doccano (JSON Lines)',
  extensions: ['jsonl', 'json', 'ndjson'],
  sharesExtensions: true,
  losses: [
    'metadata',
    'blocks',
    'annotators',
    'status',
    'untagged',
    'orphans',
    'annotation-ids',
    'relation-ids',
    'fragments',
    'details',
    'times',
    'scheme',
    'origin',
  ],
  read: readDoccano,
  writeFiles: writeDoccano,
  isLike,
}

/** A text with labels, and nothing that other tools' records have. */
function isLike(head: string): boolean {
  if (
    !/^\s*[[{]/.test(head) ||
    /"(?:standpoint|spans|tokens|annotations|annotation_id|from_name|_task_hash|@context)"\s*:/.test(head)
  )
    return false
  return (
    /"(?:text|column_data)"\s*:\s*"/.test(head) && /"(?:labels?|column_label|entities)"\s*:\s*\[/.test(head)
  )
}
