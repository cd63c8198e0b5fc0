import type { ImportReport } from '#core/import/report.ts'

export const emptyReport: ImportReport = {
  articles: 0,
  layers: 0,
  annotations: 0,
  relations: 0,
  attributes: 0,
  added: [],
  skipped: [],
  doubted: [],
  offsets: null,
}

/** What two imports came to together. */
export function mergeReports(a: ImportReport, b: ImportReport): ImportReport {
  return {
    articles: a.articles + b.articles,
    layers: a.layers + b.layers,
    annotations: a.annotations + b.annotations,
    relations: a.relations + b.relations,
    attributes: a.attributes + b.attributes,
    added: [...a.added, ...b.added],
    skipped: [...a.skipped, ...b.skipped],
    doubted: [...a.doubted, ...b.doubted],
    offsets: mergeOffsets(a.offsets, b.offsets),
  }
}

/** Files that count differently are not one verdict. */
function mergeOffsets(a: ImportReport['offsets'], b: ImportReport['offsets']): ImportReport['offsets'] {
  if (a === null || b === null) return a ?? b
  const unit = a.unit === b.unit ? a.unit : `${a.unit}, ${b.unit}`
  return { unit, explained: a.explained + b.explained, of: a.of + b.of }
}
