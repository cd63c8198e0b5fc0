import type { OffsetsVerdict } from './document.ts'

/** One verdict over several; where they count differently, `unit` names each way. Null where there is none. */
export function sumVerdicts(verdicts: readonly OffsetsVerdict[]): OffsetsVerdict | null {
  if (verdicts.length === 0) return null
  return {
    unit: [...new Set(verdicts.map((v) => v.unit))].toSorted().join(', '),
    explained: verdicts.reduce((all, v) => all + v.explained, 0),
    of: verdicts.reduce((all, v) => all + v.of, 0),
  }
}
