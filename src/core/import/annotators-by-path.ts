import type { Document } from '#core/format/document.ts'
import { textHash } from '#core/model/text-hash.ts'
import type { ReadFile } from './import-plan.ts'

interface Nameless {
  readonly file: string
  readonly document: Document
}

/**
 * Whose the layers of files with the same text are, where the files do not say: what their paths differ in names the
 * annotators (ana/a.ann and bo/a.ann, a.txt/ana.tsv and a.txt/bo.tsv, a-ana.xmi and a-bo.xmi).
 */
export function annotatorsByPath(files: readonly ReadFile[]): ReadonlyMap<Document, string> {
  const byText = new Map<string, Nameless[]>()
  for (const { file, imported } of files)
    for (const document of imported.documents) {
      if (!document.layers.some((layer) => layer.annotator === null)) continue
      const hash = textHash(document.text)
      byText.set(hash, [...(byText.get(hash) ?? []), { file: file.name, document }])
    }
  return new Map([...byText.values()].flatMap(named))
}

function named(alike: readonly Nameless[]): readonly (readonly [Document, string])[] {
  const paths = alike.map(({ file }) => file)
  if (new Set(paths).size < alike.length || alike.length < 2) return []
  const names = tellApart(paths)
  return alike.map(({ document }, index) => [document, names[index] ?? ''] as const)
}

/** The part that differs of each of several different paths. */
function tellApart(paths: readonly string[]): readonly string[] {
  const folders = paths.map((path) => path.split('/').slice(0, -1))
  const depth = Math.max(...folders.map((steps) => steps.length))
  for (let level = 0; level < depth; level++) {
    const steps = folders.map((list) => list[level] ?? '')
    if (isDistinct(steps)) return steps
  }
  const stems = paths.map((path) => path.replace(/^.*\//, '').replace(/(?<=.)\.[^.]*$/, ''))
  const rests = withoutShared(stems)
  return [rests, stems, paths].find(isDistinct) ?? paths
}

function isDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length && !names.includes('')
}

/** Without what all begin with and all end with, in whole words. */
function withoutShared(names: readonly string[]): readonly string[] {
  const words = names.map((name) => name.split(/[^\p{L}\p{N}]+/u))
  const shared = (at: number) => new Set(words.map((list) => list.at(at))).size === 1
  const shortest = Math.min(...words.map((list) => list.length))
  let front = 0
  while (front < shortest && shared(front)) front++
  let back = 0
  while (back < shortest - front && shared(-1 - back)) back++
  return words.map((list) => list.slice(front, list.length - back).join('-'))
}
