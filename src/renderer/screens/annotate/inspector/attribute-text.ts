import { checkAttribute } from '#core/change/check-values.ts'
import type { AttributeValue } from '#core/model/annotation.ts'
import type { Attribute, Scheme } from '#core/model/scheme.ts'
import type { Problem } from '#core/problem/problem.ts'

/** What was typed into an attribute's field, as a value: null where nothing was. */
export type TypedValue =
  | { readonly ok: true; readonly value: AttributeValue | null }
  | { readonly ok: false; readonly problem: Problem }

/** Reads `text` as a value of `attribute`; a number may have a decimal comma and its unit behind it. */
export function typedValue(scheme: Scheme, attribute: Attribute, text: string): TypedValue {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: true, value: null }
  const value = attribute.type === 'number' ? numberOf(trimmed, attribute.unit) : trimmed
  const kind = attribute.kinds[0] ?? scheme.kinds[0]?.id ?? ''
  const problem = checkAttribute(scheme, kind, [attribute.id, value ?? trimmed])
  return problem ? { ok: false, problem } : { ok: true, value }
}

function numberOf(text: string, unit: string): number | null {
  const bare = unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text
  return /^[-−]?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace('−', '-').replace(',', '.')) : null
}

/** The value as it stands in a field. */
export function valueText(value: AttributeValue | undefined): string {
  return value === undefined ? '' : String(value)
}

/** The values that an attribute has in these annotations, each once, in alphabetical order. */
export function knownValues(
  annotations: readonly { readonly attributes: Readonly<Record<string, AttributeValue>> }[],
  attribute: string,
): readonly string[] {
  const values = annotations.flatMap((a) => {
    const value = a.attributes[attribute]
    return typeof value === 'string' && value !== '' ? [value] : []
  })
  return [...new Set(values)].toSorted((a, b) => a.localeCompare(b))
}
