import type { ImportedFile } from '#core/format/document.ts'
import type { SourceText } from '#core/format/format.ts'
import { takeNotes } from '#core/format/notes.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { parseXml } from '#core/xml/parse-xml.ts'
import { namespaces } from './codes.ts'
import { type Codes, readCodes } from './read-codes.ts'

/** A codebook by itself (.qdc). */
export function readCodebook({ name, text }: SourceText): ImportedFile {
  const notes = takeNotes(name)
  const read = codesIn(text)
  if (!read.ok) notes.skipThis(read.problem)
  const { skipped, doubted } = notes
  return {
    format: 'refi-qdc',
    documents: [],
    skipped,
    doubted,
    offsets: null,
    ...(read.ok && { codebook: read.value.codebook }),
  }
}

function codesIn(text: string): Result<Codes> {
  const parsed = parseXml(text)
  if (!parsed.ok) return parsed
  const { name, namespace } = parsed.value
  if (name !== 'CodeBook' || !Object.values<string>(namespaces).includes(namespace))
    return fail('qda-foreign', { expected: 'codebook', found: name })
  return succeed(readCodes(parsed.value))
}
