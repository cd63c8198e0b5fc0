import type { ArticleSummary } from '#core/workspace/views.ts'

/** Columns that many a project has nothing for, with their widths. */
const widths = { outlet: 'minmax(110px, 1.6fr)', published: '112px', language: '84px' } as const

export type MetadataColumn = keyof typeof widths

const columns = ['outlet', 'published', 'language'] as const

/** The columns that at least one article has something for; the titles get the room of the others. */
export function knownMetadata(rows: readonly ArticleSummary[]): readonly MetadataColumn[] {
  return columns.filter((column) => rows.some((row) => metadataOf(row, column) !== ''))
}

export function metadataOf({ source, language }: ArticleSummary, column: MetadataColumn): string {
  return column === 'language' ? language : source[column]
}

/** Their tracks for a grid, after a name for the line before them: without it nothing would be said where none is shown. */
export function metadataWidths(shown: readonly MetadataColumn[]): string {
  return ['[metadata]', ...shown.map((column) => widths[column])].join(' ')
}
