import type { Format } from '#core/format/format.ts'
import { readBrat } from './read-brat.ts'
import { writeBrat } from './write-brat.ts'

/** Standoff annotation of brat (https://brat.nlplab.org/standoff.html), the format of many corpora. */
export const brat: Format = {
  id: 'brat',
  label: 'brat standoff (.txt and .ann)',
  extensions: ['ann', 'conf'],
  losses: [
    'metadata',
    'blocks',
    'annotators',
    'status',
    'empty-layers',
    'orphans',
    'annotation-ids',
    'relation-ids',
    'value-blanks',
    'times',
    'scheme',
    'origin',
  ],
  read: readBrat,
  writeFiles: writeBrat,
  companions: companionsOf,
}

/** The text beside a.ann; beside annotation.conf what else configures brat and says nothing about annotations. */
function companionsOf(name: string): readonly string[] {
  const [, stem] = /^(.+)\.ann$/i.exec(name) ?? []
  if (stem !== undefined) return [`${stem}.txt`]
  const [, folder] = /^((?:.*\/)?)annotation\.conf$/i.exec(name) ?? []
  if (folder === undefined) return []
  return ['visual.conf', 'tools.conf', 'kb_shortcuts.conf'].map((other) => `${folder}${other}`)
}
