import { casDocuments } from '#core/format/cas/cas-documents.ts'
import type { ImportedFile } from '#core/format/document.ts'
import type { Format, SourceText } from '#core/format/format.ts'
import { takeNotes } from '#core/format/notes.ts'
import { parseTypeSystem } from './parse-type-system.ts'
import { parseXmi } from './parse-xmi.ts'
import { writeXmi } from './write-xmi.ts'

/** XMI of UIMA (https://uima.apache.org/d/uimaj-current/ref.html) with the type system beside it, as INCEpTION has it. */
export const casXmi: Format = {
  id: 'cas-xmi',
  label: 'UIMA CAS XMI',
  extensions: ['xmi'],
  losses: [
    'blocks',
    'annotators',
    'fragments',
    'orphans',
    'rejections',
    'times',
    'scheme',
    'origin',
    'xml-characters',
  ],
  read: readXmi,
  writeFiles: writeXmi,
  isLike: (head) => /<xmi:XMI\s/.test(head),
  companions: companionsOf,
}

function readXmi({ name, text, companions = [] }: SourceText): ImportedFile {
  const notes = takeNotes(name)
  const beside = companions.map((companion) => ({
    said: takeNotes(companion.name),
    types: parseTypeSystem(companion.text),
  }))
  for (const { said, types } of beside) if (!types.ok) said.skipThis(types.problem)
  const cas = parseXmi(
    text,
    beside.flatMap(({ types }) => (types.ok ? types.value : [])),
  )
  const skipped = beside.flatMap(({ said }) => said.skipped)
  if (cas.ok) {
    const file = casDocuments(cas.value, { format: casXmi.id, name, notes })
    return { ...file, skipped: [...skipped, ...file.skipped] }
  }
  notes.skipThis(cas.problem)
  const { doubted } = notes
  return { format: casXmi.id, documents: [], skipped: [...skipped, ...notes.skipped], doubted, offsets: null }
}

/** The type system of the folder, or of the file. */
function companionsOf(name: string): readonly string[] {
  const [, folder = '', stem] = /^(.*\/)?([^/]+)\.xmi$/i.exec(name) ?? []
  if (stem === undefined) return []
  return ['TypeSystem.xml', 'typesystem.xml', `${stem}-typesystem.xml`].map((other) => `${folder}${other}`)
}
