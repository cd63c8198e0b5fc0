import { Zip, ZipDeflate } from 'fflate'
import type { ZipEntry } from './read-zip.ts'
import { isMemberName } from './member-name.ts'

/** The same entries in the same order give the same bytes. Throws where a name could not be read again. */
export function writeZip(entries: Iterable<ZipEntry>): Uint8Array {
  const packer = createZipPacker()
  const chunks = [...entries].flatMap((entry) => packer.add(entry))
  return joined([...chunks, ...packer.end()])
}

/** A zip in the making, for what is too large to be in memory, or packed, at once. Each step gives the bytes that come next. */
export interface ZipPacker {
  /** A whole member at once. */
  add(entry: ZipEntry): readonly Uint8Array[]
  /** Begins a member; the one before must have been ended. */
  begin(name: string): void
  push(bytes: Uint8Array): readonly Uint8Array[]
  endMember(): readonly Uint8Array[]
  end(): readonly Uint8Array[]
}

const nothing = new Uint8Array()

export function createZipPacker(): ZipPacker {
  let chunks: Uint8Array[] = []
  let member: ZipDeflate | null = null
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
      newMember(zip, name).push(bytes, true)
      return taken()
    },
    begin: (name) => {
      member = newMember(zip, name)
    },
    push: (bytes) => {
      member?.push(bytes)
      return taken()
    },
    endMember: () => {
      member?.push(nothing, true)
      member = null
      return taken()
    },
    end: () => {
      zip.end()
      return taken()
    },
  }
}

function newMember(zip: Zip, name: string): ZipDeflate {
  if (!isMemberName(name)) throw new Error(`${name} cannot be a name in a zip.`)
  const member = new ZipDeflate(name, { level: 6 })
  // fflate writes local time: made of local parts, the date gives the same bytes in every time zone.
  member.mtime = new Date(1980, 0, 1)
  zip.add(member)
  return member
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
