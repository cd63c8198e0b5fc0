import { z } from 'zod'
import { currentFormat, type FileKind, type Format, migrate } from '#core/migration/migrate.ts'
import type { Place } from '#core/problem/problem.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'

/** What a record of one kind must be. */
export interface RecordShape<T> {
  readonly kind: FileKind
  readonly schema: z.ZodType<T>
  /** Absent: that of a project's files. */
  readonly format?: Format
}

const versioned = z.looseObject({ version: z.int().positive() })

/** Reads one record of any known version: `file-damaged` where it is none, `project-newer` where we are too old. */
export function readRecord<T>(
  { kind, schema, format = currentFormat }: RecordShape<T>,
  { bytes, place }: Source,
): Result<T> {
  const json = parseJson(bytes)
  if (!json.ok) return fail('file-damaged', { reason: json.reason }, place)
  const stated = versioned.safeParse(json.value)
  if (!stated.success) return fail('file-damaged', { reason: reasonOf(stated.error) }, place)
  const { version } = stated.data
  if (version > format.version) return fail('project-newer', { found: version, known: format.version }, place)
  const record = schema.safeParse(migrate(kind, { record: stated.data, version }, format))
  return record.success
    ? succeed(record.data)
    : fail('file-damaged', { reason: reasonOf(record.error) }, place)
}

interface Source {
  readonly bytes: Uint8Array
  readonly place: Place
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string }

const utf8 = new TextDecoder('utf-8', { fatal: true })

function parseJson(bytes: Uint8Array): Parsed {
  try {
    return { ok: true, value: JSON.parse(utf8.decode(bytes)) }
  } catch (error) {
    return { ok: false, reason: error instanceof SyntaxError ? 'it is not JSON' : 'it is not UTF-8 text' }
  }
}

function reasonOf(error: z.ZodError): string {
  const [first] = error.issues
  return first ? [first.path.join('.'), first.message].filter(Boolean).join(': ') : error.message
}
