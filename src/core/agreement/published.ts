import { z } from 'zod'
import cases from '#fixtures/agreement/published.json' with { type: 'json' }

/** Published values with the data that they were computed from, and where they are printed. */
export const publishedCases: readonly unknown[] = cases

/** What a published value is of, by case in the order of `publishedCases`. */
export const publishedSources: readonly string[] = z
  .array(z.object({ source: z.string().default('') }))
  .parse(cases)
  .map(({ source }) => source)
