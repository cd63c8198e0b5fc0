import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { OutputData, OutputPart } from '#core/format/dataset.ts'
import { createZipPacker } from '#core/zip/write-zip.ts'

/** What is sent at once, in UTF-16 code units; a writer's pieces may be a line each. */
const pieceLength = 64 * 1024

/** The same files in fewer pieces; an empty file has one. */
export async function* coalesced(parts: AsyncIterable<OutputPart>): AsyncGenerator<OutputPart, void> {
  let waiting: TextPart | undefined
  for await (const part of parts) {
    const isMore = part.file === waiting?.file && typeof part.data === 'string'
    if (waiting && (!isMore || waiting.data.length >= pieceLength)) {
      yield waiting
      waiting = undefined
    }
    if (typeof part.data !== 'string') yield part
    else waiting = { file: part.file, data: (waiting?.data ?? '') + part.data }
  }
  if (waiting) yield waiting
}

interface TextPart {
  readonly file: string
  readonly data: string
}

/** All files as one zip called `name`. One file at a time is in the memory. */
export async function* zipped(
  parts: AsyncIterable<OutputPart>,
  name: string,
): AsyncGenerator<OutputPart, void> {
  const packer = createZipPacker()
  for await (const entry of wholeFiles(parts))
    for (const data of packer.add(entry)) yield { file: name, data }
  for (const data of packer.end()) yield { file: name, data }
}

async function* wholeFiles(parts: AsyncIterable<OutputPart>) {
  let name: string | null = null
  let pieces: OutputData[] = []
  for await (const { file, data } of parts) {
    if (name !== null && name !== file) {
      yield { name, bytes: joined(pieces) }
      pieces = []
    }
    name = file
    pieces.push(data)
  }
  if (name !== null) yield { name, bytes: joined(pieces) }
}

function joined(pieces: readonly OutputData[]): Uint8Array {
  const parts = pieces.map((piece) => (typeof piece === 'string' ? utf8ToBytes(piece) : piece))
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
