import { brief, membersOf } from '#core/format/json.ts'
import type { Notes } from '#core/format/notes.ts'
import { attributeValueSchema, type Attributes, type Stances } from '#core/model/annotation.ts'

/** One of a list's items; `index` counts from 0. */
export interface Item {
  readonly item: unknown
  readonly index: number
}

type Members = ReturnType<typeof membersOf>

/** What messages call an item: its id, else its number. */
export function nameOf(members: Members, index: number): string {
  const id = members?.['id']
  return id === undefined ? `#${index + 1}` : brief(id)
}

/** Entries that are null are not stated; others that cannot be stances are noted. */
export function readStances(id: string, value: unknown, notes: Notes): Stances {
  const entries = Object.entries(membersOf(value ?? {}, notes) ?? { '': value })
  const stances = entries.flatMap(([target, stance]) => {
    if (typeof stance === 'string' && stance !== '' && target !== '') return [[target, stance] as const]
    notes.skip('annotation-stance', { id, target: brief(target), value: brief(stance) })
    return []
  })
  return Object.fromEntries(stances)
}

/** Entries that are null are not stated; others that cannot be attributes are noted. */
export function readAttributes(id: string, value: unknown, notes: Notes): Attributes {
  const entries = Object.entries(membersOf(value ?? {}, notes) ?? { '': value })
  const attributes = entries.flatMap(([attribute, stated]) => {
    const parsed = attributeValueSchema.safeParse(stated)
    if (parsed.success && attribute !== '') return [[attribute, parsed.data] as const]
    notes.skip('annotation-attribute', { id, attribute: brief(attribute), value: brief(stated) })
    return []
  })
  return Object.fromEntries(attributes)
}
