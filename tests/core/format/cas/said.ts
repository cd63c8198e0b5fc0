import { quoteOf } from '#core/anchor/span.ts'
import type { ImportedFile } from '#core/format/document.ts'
import { only } from '#tests/core/format/shown.ts'

/** What the only document of a file says: `Kind 0-5 “Minsk” value=PER` and `“Minsk” follows “Moscow”`. */
export function said(file: ImportedFile) {
  const { text, layers } = only(file)
  const annotations = layers.flatMap((layer) => layer.annotations)
  const quoteAt = new Map(annotations.map(({ id, ranges }) => [id, quoteOf(text, ranges)]))
  return {
    text,
    annotations: annotations.map(({ kind, ranges, attributes }) =>
      [
        kind,
        ranges.map(({ start, end }) => `${start}-${end}`).join(),
        `“${quoteOf(text, ranges)}”`,
        ...Object.entries(attributes).map(([name, value]) => `${name}=${String(value)}`),
      ].join(' '),
    ),
    relations: layers.flatMap((layer) =>
      layer.relations.map(({ type, from, to }) => `“${quoteAt.get(from)}” ${type} “${quoteAt.get(to)}”`),
    ),
  }
}
