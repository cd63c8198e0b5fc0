import type { ImportedFile } from '#core/format/document.ts'
import type { Block } from '#core/model/article.ts'
import type { Problem } from '#core/problem/problem.ts'

/** Blocks as a person would write them down: "heading 1: The title". */
export function shown(text: string, blocks: readonly Block[]): readonly string[] {
  return blocks.map(({ type, level, start, end }) => {
    const name = level === undefined ? type : `${type} ${level}`
    return `${name}: ${text.slice(start, end)}`
  })
}

/** The only document of a file. */
export function only({ documents }: ImportedFile) {
  const [document] = documents
  if (!document || documents.length !== 1) throw new Error(`There are ${documents.length} documents.`)
  return document
}

/** Codes with the line they are about: "json-invalid @ 3". */
export function codes(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, line }) => (line === undefined ? code : `${code} @ ${line}`))
}
