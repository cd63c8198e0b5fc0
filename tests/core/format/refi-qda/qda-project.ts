import { utf8ToBytes } from '@noble/hashes/utils.js'
import { writeZip } from '#core/zip/write-zip.ts'

/** `guid(1)` is "00000000-0000-0000-0000-000000000001". */
export function guid(number: number): string {
  return `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`
}

/** A project.qde with these parts, as tools write it. */
export function projectXml(...parts: readonly string[]): string {
  return `\ufeff<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="Talks">${parts.join('')}</Project>`
}

/** A .qdpx of a project and texts by their names. */
export function packed(project: string, texts: Readonly<Record<string, string>> = {}) {
  const sources = Object.entries(texts).map(([name, text]) => ({
    name: `Sources/${name}`,
    bytes: utf8ToBytes(text),
  }))
  return {
    name: 'talks.qdpx',
    bytes: writeZip([{ name: 'Project.qde', bytes: utf8ToBytes(project) }, ...sources]),
  }
}

/** Who has coded, and three codes, the second within the first. */
export const preamble = [
  `<Users><User guid="${guid(1)}" name="Ana"/><User guid="${guid(2)}" name="Boris" id="bo"/></Users>`,
  `<CodeBook><Codes><Code guid="${guid(11)}" name="Claim" isCodable="true"><Description>What is said.</Description>`,
  `<Code guid="${guid(12)}" name="Forecast" isCodable="true"/></Code>`,
  `<Code guid="${guid(13)}" name="stance_moscow" isCodable="false"><Code guid="${guid(14)}" name="critical" isCodable="true"/></Code>`,
  `</Codes></CodeBook>`,
].join('')

export function coding(code: number, user?: number): string {
  const author = user === undefined ? '' : ` creatingUser="{${guid(user).toUpperCase()}}"`
  return `<Coding guid="${guid(900 + code)}"${author}><CodeRef targetGUID="${guid(code)}"/></Coding>`
}

interface Placed {
  readonly id: number
  readonly start: number
  readonly end: number
  readonly name?: string
}

/** A selection by the first user, with what is in it. */
export function selection({ id, start, end, name }: Placed, ...parts: readonly string[]): string {
  const called = name === undefined ? '' : ` name="${name}"`
  return `<PlainTextSelection guid="${guid(id)}"${called} startPosition="${start}" endPosition="${end}" creatingUser="${guid(1)}">${parts.join('')}</PlainTextSelection>`
}
