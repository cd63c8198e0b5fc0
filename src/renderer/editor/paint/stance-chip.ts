import type { Stances } from '#core/model/annotation.ts'
import type { Scheme } from '#core/model/scheme.ts'

/** One stated stance in words and a sign. */
export interface StanceChip {
  readonly target: string
  readonly label: string
  readonly leaning: Leaning
}

/** Where a value lies on the scheme's scale; `unscaled` where it is not on it. */
export type Leaning = 'critical' | 'neutral' | 'supportive' | 'unscaled'

const signs: Readonly<Record<Exclude<Leaning, 'unscaled'>, string>> = {
  critical: '−',
  neutral: '=',
  supportive: '+',
}

/** The stated stances in the scheme's order of targets; what is not stated has no chip. */
export function stanceChips(scheme: Scheme, stances: Stances): readonly StanceChip[] {
  return scheme.targets.flatMap((target) => {
    const value = scheme.values.find((v) => v.id === stances[target.id])
    if (!value) return []
    const leaning = leaningOf(value.score)
    const sign = leaning === 'unscaled' ? value.label : signs[leaning]
    return [{ target: target.id, label: `${target.label} ${sign}`, leaning }]
  })
}

export function leaningOf(score: number | null): Leaning {
  if (score === null) return 'unscaled'
  return score < 0 ? 'critical' : score > 0 ? 'supportive' : 'neutral'
}
