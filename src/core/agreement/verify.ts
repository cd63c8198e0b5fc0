import { z } from 'zod'
import { conventionalValue } from './conventions.ts'
import type { Reason } from './figure.ts'
import { findMetric } from './registry.ts'
import type { SolvePartitioning } from './set-partitioning.ts'
import type { Work } from './work.ts'

/** A published value with the data it was computed from; `expected` "NaN" says that the value is undefined. */
const caseSchema = z.object({
  name: z.string(),
  metric: z.string(),
  input: z.unknown(),
  expected: z.union([z.number(), z.literal('NaN')]).nullish(),
  tolerance: z.number().nonnegative().nullish(),
})
type Case = z.infer<typeof caseSchema>

/** Own value against published value. A case without an expected value has nothing to contradict it. */
export const verdictSchema = z
  .object({
    name: z.string(),
    metric: z.string(),
    value: z.number().nullable(),
    expected: z.union([z.number(), z.literal('NaN')]).nullable(),
    tolerance: z.number().nullable(),
    ok: z.boolean(),
    /** Why there is no value, why it is not computed, or that it is a convention beside the definition. */
    reason: z.string().optional(),
  })
  .readonly()
export type Verdict = z.infer<typeof verdictSchema>

/** What a published value without a stated tolerance may differ by. */
const TOLERANCE = 1e-9

type Outcome =
  | { readonly value: number; readonly reason?: string }
  | { readonly value: null; readonly reason: string; readonly failed: boolean }

/** The definition gives no value: that of the program which the case is from, unless the case expects none. */
function undefinedOrConventional({ metric, input, expected }: Case, reason: Reason): Outcome {
  const value = expected === 'NaN' ? null : conventionalValue(metric, reason, input)
  return value === null
    ? { value, reason, failed: false }
    : { value, reason: 'by-convention' satisfies Reason }
}

function compute(published: Case, solve: SolvePartitioning): Outcome {
  const { metric, input } = published
  const found = findMetric(metric)
  if (found === null) return { value: null, reason: 'unknown metric', failed: true }
  const figure = found.metric(input, { label: found.label, solve })
  if (figure instanceof z.ZodError)
    return { value: null, reason: `input does not fit the metric: ${firstIssue(figure)}`, failed: true }
  return figure.value === null ? undefinedOrConventional(published, figure.reason) : figure
}

function firstIssue({ issues }: z.ZodError): string {
  const [issue] = issues
  return issue === undefined ? '' : `${issue.path.join('.')} ${issue.message}`.trim()
}

function isAsPublished(outcome: Outcome, { expected, tolerance }: Case): boolean {
  if (outcome.value === null)
    return !outcome.failed && (expected === 'NaN' || expected === null || expected === undefined)
  if (expected === null || expected === undefined) return true
  return expected !== 'NaN' && Math.abs(outcome.value - expected) <= (tolerance ?? TOLERANCE)
}

function verifyCase(published: Case, solve: SolvePartitioning): Verdict {
  const outcome = compute(published, solve)
  return {
    name: published.name,
    metric: published.metric,
    value: outcome.value,
    expected: published.expected ?? null,
    tolerance: published.tolerance ?? null,
    ok: isAsPublished(outcome, published),
    ...(outcome.reason === undefined ? {} : { reason: outcome.reason }),
  }
}

function unreadable(index: number, error: z.ZodError): Verdict {
  const reason = `not a case: ${firstIssue(error)}`
  return {
    name: `case ${index + 1}`,
    metric: '',
    value: null,
    expected: null,
    tolerance: null,
    ok: false,
    reason,
  }
}

/** Computes every case with the kernels that the screens use; none is skipped, whatever is wrong with it. */
export function* verifyCases(cases: readonly unknown[], solve: SolvePartitioning): Work<readonly Verdict[]> {
  const verdicts: Verdict[] = []
  for (const entry of cases) {
    yield verdicts.length / cases.length
    const parsed = caseSchema.safeParse(entry)
    verdicts.push(parsed.success ? verifyCase(parsed.data, solve) : unreadable(verdicts.length, parsed.error))
  }
  return verdicts
}
