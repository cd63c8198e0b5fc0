import type { Document, ImportedFile } from '#core/format/document.ts'
import type { SourceBytes } from '#core/format/format.ts'
import { type Notes, takeNotes } from '#core/format/notes.ts'
import type { Convention } from '#core/format/offsets/convention.ts'
import { provePlaces } from '#core/format/offsets/prove-places.ts'
import { textShape } from '#core/format/text/text-shape.ts'
import { makeTitle } from '#core/format/title.ts'
import { childOf, childrenOf, type XmlElement } from '#core/xml/parse-xml.ts'
import { foldGuid } from './guid.ts'
import { gatherLayers, type PlacedSource, type Surroundings } from './gather-layers.ts'
import { openPackage, type QdaPackage } from './open-package.ts'
import { readCodes } from './read-codes.ts'
import { readLinks } from './read-links.ts'
import { type QdaNotes, readCodings, readSelections } from './read-selections.ts'
import { type TextSource, textSources } from './read-sources.ts'
import { readVariables, statedOf } from './read-variables.ts'

/** What the standard counts: characters of Unicode over the plain text as it lies in the zip. */
const usual: Convention = { unit: 'code-points', newlines: 'as-they-are', mark: 'not-counted' }

/** A project of a QDA tool: a .qdpx, or its project.qde by itself. */
export function readQda({ name, bytes }: SourceBytes): ImportedFile {
  const notes = takeNotes(name)
  const opened = openPackage(bytes)
  if (opened.ok) return readPackage(opened.value, notes)
  notes.skipThis(opened.problem)
  const { skipped, doubted } = notes
  return { format: 'refi-qda', documents: [], skipped, doubted, offsets: null }
}

function readPackage(opened: QdaPackage, notes: Notes): ImportedFile {
  const { project } = opened
  const sources = textSources(opened, notes)
  const memos = notesOf(opened)
  const selections = sources.map((source) => readSelections(source, memos, notes))
  const proof = provePlaces(
    sources.map(({ raw }, index) => ({ ...raw, spans: selections[index] ?? [] })),
    usual,
  )
  if (proof.doubt) notes.doubtThis(proof.doubt)
  const codes = readCodes(childOf(project, 'CodeBook'))
  const around = { meanings: codes.meanings, users: usersOf(project), links: readLinks(project), notes }
  const variables = readVariables(project)
  const documents = sources.flatMap((source, index) => {
    const { text, places } = proof.texts[index] ?? { text: '', places: [] }
    const codings = readCodings(source.element)
    const placed = { name: source.name, text, places, selections: selections[index] ?? [], codings }
    return text.trim() === ''
      ? []
      : [documentOf({ source, placed, stated: statedOf(source.element, variables) }, around)]
  })
  noteLeftOut(project, { links: around.links.unused.size, notes: memos.unused.size }, notes)
  const { skipped, doubted } = notes
  return { format: 'refi-qda', documents, skipped, doubted, offsets: proof.verdict, codebook: codes.codebook }
}

interface Stated {
  readonly source: TextSource
  readonly placed: PlacedSource
  readonly stated: ReturnType<typeof statedOf>
}

function documentOf({ source, placed, stated }: Stated, around: Surroundings): Document {
  const { id, language, source: published } = stated
  const { text } = placed
  const shape = textShape(text)
  return {
    id,
    metadata: {
      title: titleOf(source, { found: shape.title, text }, around.notes),
      language,
      source: published,
    },
    text,
    blocks: shape.blocks,
    layers: gatherLayers(placed, around),
  }
}

interface Found {
  readonly found: string | null
  readonly text: string
}

function titleOf({ element, name }: TextSource, { found, text }: Found, notes: Notes): string {
  if (element.name !== 'TextSource' || element.attributes.has('name')) return name
  const { title, doubt } = makeTitle(found, text, '')
  notes.doubtThis(doubt)
  return title
}

/** What users are called, by GUID. */
function usersOf(project: XmlElement): ReadonlyMap<string, string> {
  const users = childOf(project, 'Users')
  return new Map(
    (users ? childrenOf(users, 'User') : []).map(({ attributes }) => [
      foldGuid(attributes.get('guid') ?? ''),
      attributes.get('id') || (attributes.get('name') ?? ''),
    ]),
  )
}

function notesOf({ project, textAt }: QdaPackage): QdaNotes {
  const list = childOf(project, 'Notes')
  const texts = new Map(
    (list ? childrenOf(list, 'Note') : []).map((note) => {
      const inside = childOf(note, 'PlainTextContent')?.text
      const text = inside ?? textAt(note.attributes.get('plainTextPath') ?? '')?.raw ?? ''
      return [foldGuid(note.attributes.get('guid') ?? ''), text]
    }),
  )
  return { texts, unused: new Set(texts.keys()) }
}

interface LeftOut {
  readonly links: number
  readonly notes: number
}

function noteLeftOut(project: XmlElement, { links, notes: memos }: LeftOut, notes: Notes): void {
  if (links > 0) notes.skip('qda-links-left-out', { count: links })
  if (memos > 0) notes.skip('qda-notes-left-out', { count: memos })
  const parts = ['Cases', 'Sets', 'Graphs'].filter((part) => childOf(project, part))
  if (parts.length > 0) notes.skip('qda-parts-left-out', { parts: parts.join(', ') })
}
