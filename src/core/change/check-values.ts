import type { AttributeValue } from '#core/model/annotation.ts'
import { type Attribute, attributesOf, type Scheme } from '#core/model/scheme.ts'
import { type Problem, problem } from '#core/problem/problem.ts'
import type { Draft } from './command.ts'

/** Each check returns why a value is refused by the scheme, or null. */
export function checkKind(scheme: Scheme, kind: string): Problem | null {
  return scheme.kinds.some((k) => k.id === kind) ? null : problem('kind-unknown', { kind })
}

/** `value` null stands for *not stated*, which every target allows. */
export function checkStance(scheme: Scheme, target: string, value: string | null): Problem | null {
  if (!scheme.targets.some((t) => t.id === target)) return problem('target-unknown', { target })
  if (value === null || scheme.values.some((v) => v.id === value)) return null
  return problem('value-unknown', { value })
}

export function checkAttribute(
  scheme: Scheme,
  kind: string,
  [id, value]: readonly [string, AttributeValue],
): Problem | null {
  const attribute = attributesOf(scheme, kind).find((a) => a.id === id)
  if (!attribute) return problem('attribute-unknown', { attribute: id })
  return fits(attribute, value)
    ? null
    : problem('attribute-value', { attribute: attribute.label, value: String(value) })
}

export function checkDraft(scheme: Scheme, draft: Draft): Problem | null {
  const stances = Object.entries(draft.stances ?? {}).map(([target, value]) =>
    checkStance(scheme, target, value),
  )
  const attributes = Object.entries(draft.attributes ?? {}).map((entry) =>
    checkAttribute(scheme, draft.kind, entry),
  )
  return [checkKind(scheme, draft.kind), ...stances, ...attributes].find((p) => p !== null) ?? null
}

/** A year, a month or a day, as ISO 8601 writes them. */
const isoDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

function fits(attribute: Attribute, value: AttributeValue): boolean {
  switch (attribute.type) {
    case 'choice':
      return attribute.options.some((option) => option.id === value)
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && isPercent(attribute, value)
    case 'date':
      return typeof value === 'string' && isoDate.test(value)
    case 'text':
    case 'entity':
      return typeof value === 'string'
    default:
      return attribute.type satisfies never
  }
}

function isPercent({ unit }: Attribute, value: number): boolean {
  return unit !== '%' || (value >= 0 && value <= 100)
}
