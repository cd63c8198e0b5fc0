import { z } from 'zod'
import type { OffsetUnit } from '#core/anchor/offsets.ts'
import type { Document, OffsetsVerdict } from '#core/format/document.ts'
import { brief, membersOf, parseJson, reasonOf } from '#core/format/json.ts'
import { noSource } from '#core/format/metadata.ts'
import type { Notes } from '#core/format/notes.ts'
import { type SpanPlacer, spanPlacer } from '#core/format/place-spans.ts'
import { type TextShape, textShape } from '#core/format/text/text-shape.ts'
import { makeTitle } from '#core/format/title.ts'
import { type Block, blockSchema } from '#core/model/article.ts'
import { readLayer } from './read-layer.ts'
import { recordSchema, recordVersion } from './record.ts'

/** One line of a file. `number` counts from 1. */
export interface RecordLine {
  readonly file: string
  readonly number: number
  readonly json: string
}

export interface ReadRecord {
  readonly document: Document
  readonly verdict: OffsetsVerdict
}

const envelopeSchema = recordSchema.extend({
  standpoint: z.int().positive(),
  offsets: z.unknown().optional(),
  blocks: z.unknown().optional(),
  layers: z.array(z.unknown()).default([]),
})
type Envelope = z.infer<typeof envelopeSchema>

const halfCharacter = /\p{Surrogate}/u

/** The article of one line; null, and a note, where it cannot be read at all. */
export function readRecord(line: RecordLine, notes: Notes): ReadRecord | null {
  const envelope = openEnvelope(line.json, notes)
  const unit = envelope && unitOf(envelope, notes)
  if (!envelope || !unit) return null
  const placer = spanPlacer(envelope.text, unit)
  const layers = envelope.layers.flatMap((layer) => readLayer(layer, { placer, notes }) ?? [])
  const { id = null, language = '', source = noSource } = envelope
  const { title, blocks } = shapeOf(envelope, { file: line.file, placer, notes })
  const metadata = { title, language, source }
  const document = { id, metadata, text: placer.text, blocks, layers, line: line.number }
  return { document, verdict: placer.verdict() }
}

function openEnvelope(json: string, notes: Notes): Envelope | null {
  const value = parseJson(json)
  if (!value.ok) {
    notes.skipThis(value.problem)
    return null
  }
  const members = membersOf(value.value, notes)
  const version = members?.['standpoint']
  if (version === undefined) notes.skip('record-unmarked')
  else if (typeof version === 'number' && version > recordVersion)
    notes.skip('record-newer', { found: version })
  else return checkEnvelope(members, notes)
  return null
}

function checkEnvelope(members: unknown, notes: Notes): Envelope | null {
  const parsed = envelopeSchema.safeParse(members)
  if (!parsed.success) {
    notes.skip('record-invalid', { reason: reasonOf(parsed.error) })
    return null
  }
  const { text } = parsed.data
  const half = text.search(halfCharacter)
  if (half >= 0) notes.skip('text-half-character', { offset: half })
  else if (text.trim() === '') notes.skip('record-no-text')
  else return parsed.data
  return null
}

/** A record without offsets need not say what they count. */
function unitOf({ offsets, layers, blocks }: Envelope, notes: Notes): OffsetUnit | null {
  if (offsets === 'code-points' || offsets === 'utf-16') return offsets
  if (offsets === undefined && layers.length === 0 && blocks === undefined) return 'code-points'
  notes.skip('offsets-unknown', { offsets: brief(offsets ?? '') })
  return null
}

interface ShapeContext {
  readonly file: string
  readonly placer: SpanPlacer
  readonly notes: Notes
}

/** Title and blocks as the record has them, else as a plain text would have them. */
function shapeOf(
  { title, blocks }: Envelope,
  { file, placer, notes }: ShapeContext,
): { readonly title: string; readonly blocks: readonly Block[] } {
  const stated = blocks === undefined ? null : placeBlocks(blocks, placer)
  if (blocks !== undefined && !stated) notes.doubt('blocks-unfit')
  if (stated && title !== undefined) return { title, blocks: stated }
  const shape = textShape(placer.text)
  return { title: title ?? madeTitle(shape, { file, placer, notes }), blocks: stated ?? shape.blocks }
}

function madeTitle(shape: TextShape, { file, placer, notes }: ShapeContext): string {
  const { title, doubt } = makeTitle(shape.title, placer.text, file)
  notes.doubtThis(doubt)
  return title
}

/** Null where the blocks are none, or overlap, or do not lie in the text. */
function placeBlocks(value: unknown, placer: SpanPlacer): readonly Block[] | null {
  const parsed = z.array(blockSchema).safeParse(value)
  if (!parsed.success) return null
  const blocks: Block[] = []
  for (const { start, end, ...block } of parsed.data) {
    const placed = placer.place({ id: block.type, ranges: [{ start, end }], quote: null })
    const range = placed.ranges?.[0]
    if (!range || range.start < (blocks.at(-1)?.end ?? 0)) return null
    blocks.push({ ...block, ...range })
  }
  return blocks
}
