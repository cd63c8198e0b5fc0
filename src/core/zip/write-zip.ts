import { Zip, ZipDeflate } from 'fflate'
import type { ZipEntry } from './read-zip.ts'
import { isMemberName } from './member-name.ts'

/** The same entries in the same order give the same bytes. Throws where a name could not be read again. */
export function writeZip(entries: Iterable<ZipEntry>): Uint8Array {
  const packer = createZipPacker()
  const chunks = [...entries].flatMap((entry) => packer.add(entry))
  return joined([...chunks, ...packer.end()])
}

/** A zip in the making, for what is too large to be in memory at once. */
export interface ZipPacker {
  /** The bytes that come next. */
  add(entry: ZipEntry): readonly Uint8Array[]
  end(): readonly Uint8Array[]
}

export function createZipPacker(): ZipPacker {
  let chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  const taken = (): readonly Uint8Array[] => {
    const next = chunks
    chunks = []
    return next
  }
  return {
    add: ({ name, bytes }) => {
      if (!isMemberName(name)) throw new Error(`${name} cannot be a name in a zip.`)
      const member = new ZipDeflate(name, { level: 6 })
      // fflate writes local time: made of local parts, the date gives the same bytes in every time zone.
      member.mtime = new Date(1980, 0, 1)
      zip.add(member)
      member.push(bytes, true)
      return taken()
    },
    end: () => {
      zip.end()
      return taken()
    },
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
