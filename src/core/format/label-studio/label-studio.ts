import type { Format } from '#core/format/format.ts'
import { configFile } from './file-names.ts'
import { writeLabelStudio } from './write-label-studio.ts'

/** JSON of Label Studio (https://labelstud.io/guide/export). Read outside, because its texts may be HTML. */
export const labelStudio: Format = {
  id: 'label-studio',
  label: 'Label Studio (JSON)',
  extensions: ['json'],
  sharesExtensions: true,
  losses: [
    'blocks',
    'status',
    'orphans',
    'relation-ids',
    'fragments',
    'times',
    'scheme',
    'origin',
    'rejections',
  ],
  isReadOutside: true,
  writeFiles: writeLabelStudio,
  companions: (name) =>
    /\.json$/i.test(name) ? [name.replace(/[^/]*$/, configFile)].filter((other) => other !== name) : [],
  isLike,
}

/** A task with its annotations; the short export (JSON-MIN) says at least how long each took. */
function isLike(head: string): boolean {
  if (!/^\s*[[{]/.test(head)) return false
  if (/"annotation_id"\s*:/.test(head) && /"lead_time"\s*:/.test(head)) return true
  if (/^\s*\[?\s*\{\s*"id"\s*:\s*\d+\s*,\s*"annotations"\s*:\s*\[/.test(head)) return true
  return /"(?:annotations|completions|predictions)"\s*:\s*\[/.test(head) && /"result"\s*:\s*\[/.test(head)
}
