import { strFromU8, strToU8 } from 'fflate'
import type { RawText } from '#core/format/offsets/counted-text.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { parseXml, type XmlElement } from '#core/xml/parse-xml.ts'
import { openZip } from '#core/zip/read-zip.ts'
import { namespaces } from './codes.ts'

/** A project and the texts that came with it. */
export interface QdaPackage {
  readonly project: XmlElement
  /** What stands at an address of the project ("internal://x.txt"); null where it did not come along. */
  readonly textAt: (address: string) => RawText | null
}

/** A zip that would unpack to more is refused before it is unpacked. */
const limits = { members: 20_000, bytes: 300_000_000 }

/** A .qdpx (a zip), or a project.qde by itself. */
export function openPackage(bytes: Uint8Array): Result<QdaPackage> {
  if (!isZip(bytes)) {
    const project = readProject(bytes)
    return project.ok ? succeed({ project: project.value, textAt: () => null }) : project
  }
  return openZipped(bytes)
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function openZipped(bytes: Uint8Array): Result<QdaPackage> {
  const zip = openZip(bytes, limits)
  if (!zip.ok) return zip
  const places = new Map(zip.value.members.map(({ name }, index) => [name.toLowerCase(), index]))
  const at = places.get('project.qde')
  if (at === undefined) return fail('qda-no-project')
  const entry = zip.value.read(at)
  if (!entry.ok) return entry
  const project = readProject(entry.value.bytes)
  if (!project.ok) return project
  const textAt = (address: string): RawText | null => {
    const path = /^internal:\/+(.+)$/i.exec(address)?.[1]?.toLowerCase() ?? ''
    const place = places.get(`sources/${path}`) ?? places.get(path)
    const source = place === undefined ? null : zip.value.read(place)
    return source?.ok === true ? decoded(source.value.bytes) : null
  }
  return succeed({ project: project.value, textAt })
}

function readProject(bytes: Uint8Array): Result<XmlElement> {
  const parsed = parseXml(decoded(bytes).raw)
  if (!parsed.ok) return parsed
  const { name, namespace } = parsed.value
  if (name === 'Project' && namespace === namespaces.project) return parsed
  return fail('qda-foreign', { expected: 'project', found: name })
}

/** The format knows no other encoding. */
function decoded(bytes: Uint8Array): RawText {
  const hasMark = strToU8('\ufeff').every((byte, index) => bytes[index] === byte)
  return { raw: strFromU8(hasMark ? bytes.subarray(3) : bytes), hasMark }
}
