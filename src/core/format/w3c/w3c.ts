import type { Format } from '#core/format/format.ts'
import { readW3c } from './read-w3c.ts'
import { writeW3c } from './write-w3c.ts'

/** Web Annotations (https://www.w3.org/TR/annotation-model/), each page of them beside the text that it is about. */
export const w3c: Format = {
  id: 'w3c',
  label: 'Web Annotation (JSON-LD)',
  extensions: ['jsonld', 'json'],
  sharesExtensions: true,
  losses: [
    'metadata',
    'blocks',
    'status',
    'empty-layers',
    'orphans',
    'relation-ids',
    'times',
    'scheme',
    'origin',
    'rejections',
  ],
  read: readW3c,
  writeFiles: writeW3c,
  companions: (name) => (/\.jsonld$/i.test(name) ? [name.replace(/\.jsonld$/i, '.txt')] : []),
  isLike: (head) =>
    /^\s*[[{]/.test(head) && /"@context"\s*:\s*\[?\s*"https?:\/\/www\.w3\.org\/ns\/anno\.jsonld"/.test(head),
}
