import type { ImportedFile } from '#core/format/document.ts'
import type { SourceText } from '#core/format/format.ts'
import { noSource } from '#core/format/metadata.ts'
import { type Notes, takeNotes } from '#core/format/notes.ts'
import type { Convention } from '#core/format/offsets/convention.ts'
import { provePlaces } from '#core/format/offsets/prove-places.ts'
import { textShape } from '#core/format/text/text-shape.ts'
import { makeTitle } from '#core/format/title.ts'
import { type AnnLine, parseAnnLine } from './ann-line.ts'
import { readConf } from './annotation-conf.ts'
import { gatherLayer, type PlacedLine } from './gather-layer.ts'

/** What brat counts: characters of Python, over the .txt as it lies on the disk. */
const usual: Convention = { unit: 'code-points', newlines: 'as-they-are', mark: 'counted' }

/** A .ann file with the .txt that it stands beside, or an annotation.conf. */
export function readBrat(source: SourceText): ImportedFile {
  if (isConf(source.name)) return readConf(source)
  const notes = takeNotes(source.name)
  const [text] = source.companions ?? []
  if (text) return readPair(source, text, notes)
  notes.skip('brat-no-text')
  const { skipped, doubted } = notes
  return { format: 'brat', documents: [], skipped, doubted, offsets: null }
}

function isConf(name: string): boolean {
  return /\.conf$/i.test(name)
}

function readPair(source: SourceText, beside: SourceText, notes: Notes): ImportedFile {
  const lines = linesOf(source.text, notes)
  const spans = lines.flatMap(({ line }) => (line.type === 'span' ? [line] : []))
  const proof = provePlaces([{ raw: beside.text, hasMark: beside.hasMark ?? false, spans }], usual)
  const [proved] = proof.texts
  if (proof.doubt) notes.doubtThis(proof.doubt)
  const text = proved?.text ?? ''
  const layer = gatherLayer(placedLines(lines, proved?.places ?? []), notes)
  const shape = textShape(text)
  const { title, doubt } = makeTitle(shape.title, text, beside.name)
  const { skipped, doubted } = notes
  return {
    format: 'brat',
    documents: [
      {
        id: null,
        metadata: { title, language: '', source: noSource },
        text,
        blocks: shape.blocks,
        layers: [layer],
        textFile: beside.name,
      },
    ],
    skipped,
    doubted: [doubt, ...doubted],
    offsets: proof.verdict,
  }
}

/** `number` counts from 1. */
interface NumberedLine {
  readonly number: number
  readonly line: AnnLine
}

function linesOf(text: string, notes: Notes): readonly NumberedLine[] {
  return text.split('\n').flatMap((raw, index) => {
    const stated = raw.replace(/\r$/, '')
    if (stated.trim() === '') return []
    const line = parseAnnLine(stated)
    if (line) return [{ number: index + 1, line }]
    notes.at(index + 1).skip('line-unreadable', { line: stated.slice(0, shown) })
    return []
  })
}

/** UTF-16 code units of a line in a message. */
const shown = 80

function placedLines(
  lines: readonly NumberedLine[],
  places: ReturnType<typeof provePlaces>['texts'][number]['places'],
): readonly PlacedLine[] {
  let next = 0
  return lines.map(({ number, line }) => ({
    number,
    line,
    place: line.type === 'span' ? (places[next++] ?? null) : null,
  }))
}
