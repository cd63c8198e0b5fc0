import { Inflate } from 'fflate'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { crc32 } from './crc32.ts'
import { type Member, readDirectory } from './directory.ts'
import { isMemberName } from './member-name.ts'
import { ZipDamage } from './zip-damage.ts'

/** A file in a zip; its name is a relative path with `/`. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

/** How much a zip may unpack to; it is refused before that is unpacked. */
export interface ZipLimits {
  readonly members: number
  /** Of all members together. */
  readonly bytes: number
}

/** A zip whose directory was read and found within the limits; no member is unpacked yet. */
export interface OpenZip {
  readonly members: readonly { readonly name: string; readonly size: number }[]
  /** Unpacks one member, found by its place in `members`. */
  read(index: number): Result<ZipEntry>
}

/**
 * Every member of a zip. Refused as a whole: `zip-damaged`, `zip-too-large` (a member that unpacks to more than it states
 * included), `zip-name` for names that leave the folder, that no file system takes or that come twice.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits): Result<readonly ZipEntry[]> {
  const zip = openZip(bytes, limits)
  if (!zip.ok) return zip
  const entries: ZipEntry[] = []
  for (const index of zip.value.members.keys()) {
    const entry = zip.value.read(index)
    if (!entry.ok) return entry
    entries.push(entry.value)
  }
  return succeed(entries)
}

/** The same for zips that are too large to be unpacked at once: its members one by one. */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Result<OpenZip> {
  return orDamage(() => {
    const members = readDirectory(bytes)
    const refusal = refuse(members, limits)
    if (refusal) return refusal
    return succeed({ members, read: (index) => unpack(members[index]) })
  })
}

function refuse(members: readonly Member[], limits: ZipLimits): Result<never> | null {
  if (members.length > limits.members)
    return fail('zip-too-many', { count: members.length, limit: limits.members })
  const size = members.reduce((sum, member) => sum + member.size, 0)
  if (size > limits.bytes)
    return fail('zip-too-large', { size: megabytes(size), limit: megabytes(limits.bytes) })
  const seen = new Set<string>()
  for (const { name } of members) {
    const folded = name.normalize('NFC').toLowerCase()
    if (!isMemberName(name) || seen.has(folded)) return fail('zip-name', { name })
    seen.add(folded)
  }
  return null
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000)
}

function unpack(member: Member | undefined): Result<ZipEntry> {
  if (!member) throw new Error('There is no such member.')
  return orDamage(() => {
    const bytes = unpacked(member)
    if (crc32(bytes) !== member.crc) throw new ZipDamage(`${member.name} does not have its checksum`)
    return succeed({ name: member.name, bytes })
  })
}

function unpacked({ name, method, size, packed }: Member): Uint8Array {
  if (method === 0 && packed.length === size) return packed.slice()
  if (method === 8) return inflated(packed, size)
  throw new ZipDamage(`${name} is packed in a way that is not read`)
}

/** Bytes that are unpacked at a time: a member that lies about its size is found out before it fills the memory. */
const slice = 16_384

function inflated(packed: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let length = 0
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new ZipDamage('a member is larger than it states')
    bytes.set(chunk, length)
    length += chunk.length
  })
  for (let at = 0; at < packed.length; at += slice)
    inflate.push(packed.subarray(at, at + slice), at + slice >= packed.length)
  if (length !== size) throw new ZipDamage('a member is smaller than it states')
  return bytes
}

/** fflate throws whatever it runs into in damaged bytes. */
function orDamage<T>(task: () => Result<T>): Result<T> {
  try {
    return task()
  } catch (error) {
    return fail('zip-damaged', { reason: error instanceof Error ? error.message : String(error) })
  }
}
