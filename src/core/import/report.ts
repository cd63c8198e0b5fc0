import { z } from 'zod'
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
