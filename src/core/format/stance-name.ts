import type { Attributes, Stances } from '#core/model/annotation.ts'

/** Formats without targets carry a stance as an attribute or a column called so. */
const prefix = 'stance_'

export function stanceName(target: string): string {
  return `${prefix}${target}`
}

/** The target of a stance that is carried under `name`; null where it is no such name. */
export function stanceTarget(name: string): string | null {
  return name.startsWith(prefix) && name.length > prefix.length ? name.slice(prefix.length) : null
}

/** Attributes of a file, with those that `stanceName` made taken for what they are. */
export function withStances(attributes: Attributes): {
  readonly attributes: Attributes
  readonly stances: Stances
} {
  const entries = Object.entries(attributes)
  const isStance = ([name, value]: (typeof entries)[number]) =>
    stanceTarget(name) !== null && typeof value === 'string' && value !== ''
  return {
    attributes: Object.fromEntries(entries.filter((entry) => !isStance(entry))),
    stances: Object.fromEntries(
      entries.filter(isStance).map(([name, value]) => [name.slice(prefix.length), String(value)]),
    ),
  }
}
