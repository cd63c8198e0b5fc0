import { z } from 'zod'
import { sumVerdicts } from '#core/format/verdict.ts'
import { problemSchema } from '#core/problem/problem.ts'

/** What an import came to; counts are of what was newly added to the project. */
export const importReportSchema = z
  .object({
    articles: z.int(),
    layers: z.int(),
    annotations: z.int(),
    relations: z.int(),
    attributes: z.int(),
    /** Ids of the articles that were added, in order. */
    added: z.array(z.string()).readonly(),
    skipped: z.array(problemSchema).readonly(),
    doubted: z.array(problemSchema).readonly(),
    offsets: z.object({ unit: z.string(), explained: z.int(), of: z.int() }).readonly().nullable(),
  })
  .readonly()
export type ImportReport = z.infer<typeof importReportSchema>

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

/** The report of an import of several files; where they count offsets differently, `unit` names each way. */
export function sumReports(reports: readonly ImportReport[]): ImportReport {
  const sum = (count: (report: ImportReport) => number) => reports.reduce((all, one) => all + count(one), 0)
  return {
    articles: sum((r) => r.articles),
    layers: sum((r) => r.layers),
    annotations: sum((r) => r.annotations),
    relations: sum((r) => r.relations),
    attributes: sum((r) => r.attributes),
    added: reports.flatMap((r) => r.added),
    skipped: reports.flatMap((r) => r.skipped),
    doubted: reports.flatMap((r) => r.doubted),
    offsets: sumVerdicts(reports.flatMap((r) => r.offsets ?? [])),
  }
}
