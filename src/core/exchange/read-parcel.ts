import { strFromU8, strToU8 } from 'fflate'
import { z } from 'zod'
import { logEntrySchema } from '#core/change/history.ts'
import { type FileKind, migrate } from '#core/migration/migrate.ts'
import { articleSchema } from '#core/model/article.ts'
import { layerSchema } from '#core/model/layer.ts'
import { formatVersion } from '#core/model/format-version.ts'
import { schemeSchema } from '#core/model/scheme.ts'
import { sha256Hex, textHash } from '#core/model/text-hash.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { readZip, type ZipEntry } from '#core/zip/read-zip.ts'
import { exchangeVersion, type Manifest, manifestFile, manifestSchema, schemeFile } from './manifest.ts'
import type { LoggedLayer, Parcel } from './parcel.ts'

/** A zip that would unpack to more is refused before it is unpacked. */
const limits = { members: 60_000, bytes: 600_000_000 }

/** Ends the reading of a file of which nothing is taken. */
class Unfit extends Error {
  readonly file: string
  constructor(file: string, reason: string) {
    super(reason)
    this.file = file
  }
}

/**
 * What an exchange file holds. Refused as a whole: what is no such file or a newer one, and a file whose content is not
 * what its manifest says, down to each member's SHA-256.
 */
export function readParcel(bytes: Uint8Array): Result<Parcel> {
  const entries = readZip(bytes, limits)
  if (!entries.ok) return entries
  const manifest = readManifest(entries.value.find(({ name }) => name === manifestFile))
  if (!manifest.ok) return manifest
  try {
    return succeed(openParcel(manifest.value, verified(manifest.value, entries.value)))
  } catch (error) {
    if (!(error instanceof Unfit)) throw error
    return fail('exchange-differs', { name: error.file, reason: error.message })
  }
}

const versioned = z.looseObject({ standpoint: z.literal('exchange'), version: z.int().positive() })

function readManifest(entry: ZipEntry | undefined): Result<Manifest> {
  if (!entry) return fail('exchange-foreign', { reason: `it has no ${manifestFile}` })
  const json = parseJson(utf8(entry.bytes))
  const stated = versioned.safeParse(json.value)
  if (!stated.success) return fail('exchange-foreign', { reason: `its ${manifestFile} is of another kind` })
  const { version } = stated.data
  if (version > exchangeVersion) return fail('exchange-newer', { found: version, known: exchangeVersion })
  const manifest = manifestSchema.safeParse({ ...stated.data, version: exchangeVersion })
  if (manifest.success) return succeed(manifest.data)
  return fail('exchange-differs', { name: manifestFile, reason: reasonOf(manifest.error) })
}

type Members = ReadonlyMap<string, Uint8Array>

/** Exactly the members that the manifest names, each with the bytes that it states. */
function verified({ files }: Manifest, entries: readonly ZipEntry[]): Members {
  const members = new Map(entries.map(({ name, bytes }) => [name, bytes]))
  members.delete(manifestFile)
  for (const { name, size, sha256 } of files) {
    const bytes = members.get(name)
    if (!bytes) throw new Unfit(name, 'it is missing')
    if (bytes.length !== size || sha256Hex(bytes) !== sha256) throw new Unfit(name, 'its bytes were changed')
  }
  const stated = new Set(files.map(({ name }) => name))
  for (const name of members.keys()) if (!stated.has(name)) throw new Unfit(name, 'the manifest lacks it')
  return members
}

function openParcel(manifest: Manifest, members: Members): Parcel {
  const { project, annotators } = manifest
  const scheme = readJson(members, schemeFile, schemeSchema)
  if (scheme.version !== manifest.scheme.version) throw new Unfit(schemeFile, 'it has another version')
  const articles = manifest.articles.map((stated) => {
    const read = recordOf(stated.file, text(members, stated.file), article)
    const isStated = read.id === stated.id && read.sha256 === stated.sha256
    if (!isStated || textHash(read.text) !== stated.sha256)
      throw new Unfit(stated.file, 'it is another article, or another text')
    return read
  })
  const layers = manifest.layers.map((stated) => readLayer(members, stated))
  return { project, scheme, annotators, articles, layers }
}

function readLayer(members: Members, stated: Manifest['layers'][number]): LoggedLayer {
  const layer = recordOf(stated.file, text(members, stated.file), layerFile)
  const isStated =
    layer.annotator === stated.annotator &&
    layer.article === stated.article &&
    layer.revision === stated.revision
  if (!isStated) throw new Unfit(stated.file, 'it is another layer')
  const lines = text(members, stated.log).split('\n')
  if (lines.pop() !== '') throw new Unfit(stated.log, 'its last line has no end')
  const entries = lines.map((line) => recordOf(stated.log, line, logEntry))
  const first = entries[0]?.revision ?? 1
  if (entries.some(({ revision }, index) => revision !== first + index))
    throw new Unfit(stated.log, 'its changes are not numbered without gaps')
  return { layer, entries }
}

function readJson<T>(members: Members, file: string, schema: z.ZodType<T>): T {
  return parsed(file, text(members, file), schema)
}

const article = { kind: 'article', schema: articleSchema } as const
const layerFile = { kind: 'layer', schema: layerSchema } as const
const logEntry = { kind: 'log-entry', schema: logEntrySchema } as const

interface RecordKind<T> {
  readonly kind: FileKind
  readonly schema: z.ZodType<T>
}

const stating = z.looseObject({ version: z.int().positive() })

/** As a project's folder has it; what an older program wrote is brought to today's version. */
function recordOf<T>(file: string, json: string, { kind, schema }: RecordKind<T>): T {
  const record = parsed(file, json, stating)
  const { version } = record
  if (version > formatVersion) throw new Unfit(file, `it is of version ${version}`)
  return fitting(file, migrate(kind, { record, version }), schema)
}

function parsed<T>(file: string, json: string | null, schema: z.ZodType<T>): T {
  const { value, isJson } = parseJson(json)
  if (!isJson) throw new Unfit(file, 'it is not JSON')
  return fitting(file, value, schema)
}

function fitting<T>(file: string, value: unknown, schema: z.ZodType<T>): T {
  const record = schema.safeParse(value)
  if (record.success) return record.data
  throw new Unfit(file, reasonOf(record.error))
}

function text(members: Members, file: string): string {
  const bytes = members.get(file)
  if (!bytes) throw new Unfit(file, 'it is missing')
  const decoded = utf8(bytes)
  if (decoded === null) throw new Unfit(file, 'it is not UTF-8 text')
  return decoded
}

/** Null where it is something else: decoding then puts three bytes of U+FFFD in place of fewer, or drops a mark. */
function utf8(bytes: Uint8Array): string | null {
  const decoded = strFromU8(bytes)
  return strToU8(decoded).length === bytes.length ? decoded : null
}

function parseJson(json: string | null): { readonly isJson: boolean; readonly value: unknown } {
  try {
    return json === null ? { isJson: false, value: null } : { isJson: true, value: JSON.parse(json) }
  } catch {
    return { isJson: false, value: null }
  }
}

function reasonOf(error: z.ZodError): string {
  const [first] = error.issues
  return first ? [first.path.join('.'), first.message].filter(Boolean).join(': ') : error.message
}
