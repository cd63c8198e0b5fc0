import { codingInput } from './case-coding.ts'
import { unitizingInput } from './case-unitizing.ts'
import { codebook } from './codebook.ts'
import type { Reason } from './figure.ts'

/*
 * Values that DKPro Statistics 3 returns where the definition is 0 / 0, as its published test cases state them. They are
 * told when cases are verified, by this name, and nowhere else: a figure of a report is undefined there and says why.
 */

/** All values are of one category though the case declares others, so that there was a choice: agreement counts as perfect. */
function whereAllAgreed(input: unknown): number | null {
  const parsed = codingInput.safeParse(input)
  return parsed.success && codebook(parsed.data).categories.length > 1 ? 1 : null
}

/** There are units, but none holds any text: the study counts as no better than chance. */
function whereUnitsAreEmpty(input: unknown): number | null {
  const parsed = unitizingInput.safeParse(input)
  return parsed.success && parsed.data.continuum.layers.some((units) => units.length > 0) ? 0 : null
}

/** The value that a program returns by convention for a metric that is undefined; null where we know of none. */
export function conventionalValue(metric: string, reason: Reason, input: unknown): number | null {
  if (metric.startsWith('alpha_u'))
    return metric === 'alpha_u' && reason === 'no-units' ? whereUnitsAreEmpty(input) : null
  return metric.startsWith('alpha_') && reason === 'one-category' ? whereAllAgreed(input) : null
}
