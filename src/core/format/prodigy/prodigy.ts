import type { Format } from '#core/format/format.ts'
import { readProdigy } from './read-prodigy.ts'
import { writeProdigy } from './write-prodigy.ts'

/** JSON Lines of Prodigy (https://prodi.gy/docs/api-interfaces). */
export const prodigy: Format = {
  id: 'prodigy',
  label: 'Prodigy (JSON Lines)',
  extensions: ['jsonl', 'json', 'ndjson'],
  sharesExtensions: true,
  losses: ['blocks', 'status', 'orphans', 'fragments', 'times', 'scheme', 'origin', 'rejections'],
  read: readProdigy,
  write: writeProdigy,
  isLike: (head) => /^\s*\{/.test(head) && /"(?:_task_hash|_input_hash|_view_id|answer)"\s*:/.test(head),
}
