import { type Format, isReadable } from './format.ts'
import { extensionOf } from './limits.ts'
import { formats } from './registry.ts'

/** Ids of the formats that can be read. */
export function readable(): readonly string[] {
  return formats.filter(isReadable).map((format) => format.id)
}

/** The format called `id`, if it can be read. */
export function formatById(id: string): Format | null {
  return formats.find((format) => format.id === id && isReadable(format)) ?? null
}

/** Extensions of what is no text to be read by people. */
const data = new Set(['json', 'xml', 'yaml', 'yml', 'toml', 'ini', 'tsv', 'log'])

/**
 * What a file is. Of the formats that have its extension it is the one that its beginning looks like, else the one
 * that has the extension for itself. A file of an extension that no format has is what it looks like, else plain text.
 * Null for data of no known format: as a text it would make an article that nobody wants.
 */
export function formatOf(name: string, head: string): Format | null {
  const extension = extensionOf(name)
  const claiming = formats.filter((format) => format.extensions.includes(extension))
  const found =
    claiming.find((format) => format.isLike?.(head)) ??
    claiming.find((format) => format.sharesExtensions !== true) ??
    lookAlike(head) ??
    (claiming.length === 0 && !data.has(extension) ? formats[0] : undefined)
  return found && isReadable(found) ? found : null
}

/** The format that a text surely is of; null where it could be anything. */
export function lookAlike(head: string): Format | null {
  return formats.find((format) => isReadable(format) && format.isLike?.(head)) ?? null
}
