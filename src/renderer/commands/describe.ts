import type { Annotation } from '#core/model/annotation.ts'
import type { Scheme, StanceValue, Target } from '#core/model/scheme.ts'

/** The beginning of a text, cut at a blank where there is one near, at most `length` characters. */
export function startOf(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= length) return line
  const cut = line.slice(0, length - 1)
  const blank = cut.lastIndexOf(' ')
  return `${blank > length / 2 ? cut.slice(0, blank) : cut.replace(/[\uD800-\uDBFF]$/, '')}…`
}

export function kindLabel(scheme: Scheme, kind: string): string {
  return scheme.kinds.find((k) => k.id === kind)?.label ?? kind
}

/** A stance in words and as a sign; `tone` says which side of the scale it is on. */
export interface StanceChip {
  readonly target: Target
  readonly value: StanceValue
  readonly sign: '−' | '=' | '+'
  readonly tone: Tone
}

export type Tone = 'critical' | 'neutral' | 'supportive'

export function toneOf({ score }: Pick<StanceValue, 'score'>): Tone {
  if (score === null || score === 0) return 'neutral'
  return score < 0 ? 'critical' : 'supportive'
}

const signs = { critical: '−', neutral: '=', supportive: '+' } as const

/** The stances that are stated, in the order of the scheme's targets. */
export function chipsOf(scheme: Scheme, { stances }: Pick<Annotation, 'stances'>): readonly StanceChip[] {
  return scheme.targets.flatMap((target) => {
    const value = scheme.values.find((v) => v.id === stances[target.id])
    return value ? [{ target, value, tone: toneOf(value), sign: signs[toneOf(value)] }] : []
  })
}

/** One line for the ear: "Claim: Putin is not ready…, Minsk: Critical". */
export function spoken(scheme: Scheme, annotation: Annotation): string {
  const stances = chipsOf(scheme, annotation).map(({ target, value }) => `${target.label}: ${value.label}`)
  const what = `${kindLabel(scheme, annotation.kind)}: ${startOf(annotation.quote)}`
  return [what, ...stances].join(', ')
}
