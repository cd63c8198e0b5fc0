import type { Format } from './format.ts'
import { extensionOf } from './limits.ts'
import { formats } from './registry.ts'

/** Ids of the formats that can be read. */
export function readable(): readonly string[] {
  return formats.filter((format) => format.read).map((format) => format.id)
}

/** The format called `id`, if it can be read. */
export function formatById(id: string): Format | null {
  return formats.find((format) => format.id === id && format.read) ?? null
}

/**
 * What a file is: its extension says so, else the beginning of its text; else it is plain text. Null for a file of a
 * format that is only written: as a text it would make an article that nobody wants.
 */
export function formatOf(name: string, head: string): Format | null {
  const extension = extensionOf(name)
  const named = formats.find((format) => format.extensions.includes(extension))
  if (named) return named.read ? named : null
  const readers = formats.filter((format) => format.read)
  return readers.find((format) => format.isLike?.(head)) ?? readers[0] ?? null
}
