import type { RawText } from '#core/format/offsets/counted-text.ts'
import type { Notes } from '#core/format/notes.ts'
import { childOf, childrenOf, type XmlElement } from '#core/xml/parse-xml.ts'
import type { QdaPackage } from './open-package.ts'

/** A source that has a text, or the text of a page, a picture or a recording. */
export interface TextSource {
  readonly name: string
  readonly raw: RawText
  readonly element: XmlElement
}

/** What the text of a source that is no text is called. */
const representations = new Set(['Representation', 'TextDescription', 'Transcript'])
/** Places on pages, in pictures and recordings. */
const areas = new Set([
  'PDFSelection',
  'PictureSelection',
  'AudioSelection',
  'VideoSelection',
  'TranscriptSelection',
])

/** Every source of which there is a text. */
export function textSources({ project, textAt }: QdaPackage, notes: Notes): readonly TextSource[] {
  const sources = childOf(project, 'Sources')?.children ?? []
  return sources.flatMap((source) => {
    const name = source.attributes.get('name') ?? ''
    const texts = source.name === 'TextSource' ? [source] : source.children.filter(isRepresentation)
    noteAreas(source, { name, hasText: texts.length > 0 }, notes)
    return texts.flatMap((element) => {
      const raw = textOf(element, textAt)
      if (raw) return [{ name, raw, element }]
      notes.skip('qda-source-missing', { name, path: addressOf(element), count: selectionsIn(element) })
      return []
    })
  })
}

function isRepresentation({ name }: XmlElement): boolean {
  return representations.has(name)
}

interface Looked {
  readonly name: string
  readonly hasText: boolean
}

function noteAreas(source: XmlElement, { name, hasText }: Looked, notes: Notes): void {
  const inTexts = source.children.filter(isRepresentation).flatMap((text) => text.children)
  const count = [...source.children, ...inTexts].filter((child) => areas.has(child.name)).length
  if (!hasText) notes.skip('qda-no-text', { name, what: source.name, count })
  else if (count > 0) notes.skip('qda-areas-left-out', { name, count })
}

function textOf(element: XmlElement, textAt: QdaPackage['textAt']): RawText | null {
  const content = childOf(element, 'PlainTextContent')
  if (content) return { raw: content.text }
  return textAt(element.attributes.get('plainTextPath') ?? '')
}

function addressOf({ attributes }: XmlElement): string {
  return attributes.get('plainTextPath') ?? attributes.get('richTextPath') ?? ''
}

function selectionsIn(element: XmlElement): number {
  return childrenOf(element, 'PlainTextSelection').length
}
