import { brief } from '#core/format/json.ts'
import type { Notes } from '#core/format/notes.ts'
import type { StatedSpan } from '#core/format/stated-span.ts'
import { childOf, childrenOf, type XmlElement } from '#core/xml/parse-xml.ts'
import { foldGuid } from './guid.ts'
import type { TextSource } from './read-sources.ts'

/** A selection as a source has it; its id is its GUID. */
export interface Selection extends StatedSpan {
  /** GUID of a user; '' where nobody is named. */
  readonly user: string
  readonly note: string
  readonly codings: readonly Coding[]
}

/** GUIDs of a code, and of who has used it ('' where nobody is named). */
export interface Coding {
  readonly code: string
  readonly user: string
}

/** Notes of a project by GUID, and those that no selection has referred to yet. */
export interface QdaNotes {
  readonly texts: ReadonlyMap<string, string>
  readonly unused: Set<string>
}

/** The selections in a text, with what notes say of them. */
export function readSelections(
  { name, element }: TextSource,
  memos: QdaNotes,
  notes: Notes,
): readonly Selection[] {
  return childrenOf(element, 'PlainTextSelection').flatMap((selection) => {
    const { attributes } = selection
    const id = foldGuid(attributes.get('guid') ?? '')
    const start = position(attributes.get('startPosition'))
    const end = position(attributes.get('endPosition'))
    if (start === null || end === null) {
      notes.skip('qda-selection-invalid', { id: brief(id), name })
      return []
    }
    return [
      {
        id,
        ranges: [{ start, end }],
        quote: quoteIn(attributes.get('name') ?? '', end - start),
        user: foldGuid(attributes.get('creatingUser') ?? ''),
        note: noteOf(selection, memos),
        codings: readCodings(selection),
      },
    ]
  })
}

/** Codings of a selection, or of a whole source. */
export function readCodings(element: XmlElement): readonly Coding[] {
  const author = element.attributes.get('creatingUser') ?? ''
  return childrenOf(element, 'Coding').map((coding) => ({
    code: foldGuid(childOf(coding, 'CodeRef')?.attributes.get('targetGUID') ?? ''),
    user: foldGuid(coding.attributes.get('creatingUser') ?? author),
  }))
}

function position(stated = ''): number | null {
  return /^\d{1,15}$/.test(stated) ? Number(stated) : null
}

/** A selection is called as people like; only a name that is as long as the selection can be meant for its text. */
function quoteIn(name: string, length: number): string | null {
  return length > 0 && lengthsOf(name).includes(length) ? name : null
}

function lengthsOf(text: string): readonly number[] {
  let bytes = 0
  let points = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
    points++
  }
  return [points, text.length, bytes]
}

function noteOf(selection: XmlElement, { texts, unused }: QdaNotes): string {
  const referred = childrenOf(selection, 'NoteRef').map((ref) => {
    const guid = foldGuid(ref.attributes.get('targetGUID') ?? '')
    unused.delete(guid)
    return texts.get(guid) ?? ''
  })
  return [childOf(selection, 'Description')?.text ?? '', ...referred].filter((text) => text !== '').join('\n')
}
