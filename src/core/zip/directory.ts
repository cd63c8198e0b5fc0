import { strFromU8 } from 'fflate'
import { ZipDamage } from './zip-damage.ts'

/** One member as the directory at the end of a zip states it; sizes in bytes. */
export interface Member {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly size: number
  /** As they lie in the zip. */
  readonly packed: Uint8Array
}

const endMark = 0x06054b50
const memberMark = 0x02014b50
const localMark = 0x04034b50

/** Folders have no bytes and are left out. Throws `ZipDamage`. */
export function readDirectory(bytes: Uint8Array): readonly Member[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { start, end, count } = findDirectory(view)
  const members: Member[] = []
  let at = start
  let seen = 0
  for (; at < end; seen++) {
    const { member, next } = readMember({ bytes, view, end: start }, at)
    if (!member.name.endsWith('/')) members.push(member)
    at = next
  }
  // Writers without zip64 let the count of 16 bits run over.
  if (at !== end || seen % 0x10000 !== count) throw new ZipDamage('its directory does not add up')
  return members
}

interface Directory {
  readonly start: number
  readonly end: number
  readonly count: number
}

function findDirectory(view: DataView): Directory {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== endMark || view.getUint16(at + 20, true) !== last - at) continue
    const start = view.getUint32(at + 16, true)
    const end = start + view.getUint32(at + 12, true)
    if (start === 0xffffffff) throw new ZipDamage('it is a zip64, which is not read')
    if (end > at) throw new ZipDamage('it was cut short')
    return { start, end, count: view.getUint16(at + 10, true) }
  }
  throw new ZipDamage('it is no zip, or was cut short')
}

interface Space {
  readonly bytes: Uint8Array
  readonly view: DataView
  /** No member reaches beyond. */
  readonly end: number
}

function readMember(space: Space, at: number): { readonly member: Member; readonly next: number } {
  const { bytes, view } = space
  if (at + 46 > bytes.length || view.getUint32(at, true) !== memberMark)
    throw new ZipDamage('its directory is damaged')
  const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
  const nameEnd = at + 46 + (nameLength ?? 0)
  const flags = view.getUint16(at + 8, true)
  if ((flags & 1) !== 0) throw new ZipDamage('it is encrypted')
  const name = bytes.subarray(at + 46, nameEnd)
  const placed = { name, at: view.getUint32(at + 42, true), size: view.getUint32(at + 20, true) }
  return {
    member: {
      name: nameOf(name),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: packedBytes(space, placed),
    },
    next: nameEnd + (extra ?? 0) + (comment ?? 0),
  }
}

/** Many writers use UTF-8 without saying so; what is none is read as Latin-1. */
function nameOf(bytes: Uint8Array): string {
  const name = strFromU8(bytes)
  return name.includes('\uFFFD') ? strFromU8(bytes, true) : name
}

interface Placed {
  readonly name: Uint8Array
  /** Where the member's own head begins. */
  readonly at: number
  readonly size: number
}

/** The head in front of a member must name the same file: two readers must never see two different zips. */
function packedBytes({ bytes, view, end }: Space, { name, at, size }: Placed): Uint8Array {
  if (at + 30 > end || view.getUint32(at, true) !== localMark)
    throw new ZipDamage('a member is not where its directory says')
  const nameEnd = at + 30 + view.getUint16(at + 26, true)
  const start = nameEnd + view.getUint16(at + 28, true)
  if (start + size > end) throw new ZipDamage('a member reaches beyond its end')
  if (!isSame(bytes.subarray(at + 30, nameEnd), name)) throw new ZipDamage('a member has two names')
  return bytes.subarray(start, start + size)
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
