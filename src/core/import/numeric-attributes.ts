import type { Document } from '#core/format/document.ts'

/** Names of attributes whose every value in the documents is a number; one word among them makes an attribute a text. */
export function numericAttributes(documents: readonly Document[]): ReadonlySet<string> {
  const numeric = new Set<string>()
  const others = new Set<string>()
  for (const { layers } of documents)
    for (const { annotations, orphans = [] } of layers)
      for (const { attributes } of [...annotations, ...orphans])
        for (const [name, value] of Object.entries(attributes))
          (typeof value === 'number' ? numeric : others).add(name)
  return new Set([...numeric].filter((name) => !others.has(name)))
}
