import { z } from 'zod'
import type { DocumentOrphan } from '#core/format/document.ts'
import { membersOf, reasonOf } from '#core/format/json.ts'
import type { Notes } from '#core/format/notes.ts'
import { sortedMembers } from '#core/format/ordered.ts'
import type { Orphan } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import { type Item, nameOf, readAttributes, readStances } from './item-details.ts'
import { type OrphanRecord, orphanRecordSchema } from './record.ts'

export function orphanRecordOf(orphan: Orphan): OrphanRecord {
  const { id, kind, quote, prefix, suffix, ranges, text, stances, attributes, note } = orphan
  return {
    id,
    kind,
    quote,
    prefix,
    suffix,
    was: {
      ...(text !== '' && { sha256: text }),
      utf16: ranges.map(({ start, end }) => [start, end] as const),
    },
    stances: sortedMembers(stances),
    attributes: sortedMembers(attributes),
    note,
  }
}

const looseOrphanSchema = orphanRecordSchema.extend({
  stances: z.unknown().optional(),
  attributes: z.unknown().optional(),
})

/** Null, and a note, where it cannot be read. */
export function readOrphan({ item, index }: Item, notes: Notes): DocumentOrphan | null {
  const members = membersOf(item, notes)
  const name = nameOf(members, index)
  const parsed = looseOrphanSchema.safeParse(members ?? item)
  if (!parsed.success) {
    notes.skip('annotation-invalid', { id: name, reason: reasonOf(parsed.error) })
    return null
  }
  const {
    id = null,
    kind,
    quote,
    prefix = '',
    suffix = '',
    was,
    note = '',
    stances,
    attributes,
  } = parsed.data
  const ranges = was ? rangesOf(was.utf16) : [{ start: 0, end: Math.max(1, quote.length) }]
  if (!ranges) {
    notes.skip('annotation-invalid', { id: name, reason: 'was.utf16 are no ranges in order' })
    return null
  }
  const stated = {
    stances: readStances(name, stances, notes),
    attributes: readAttributes(name, attributes, notes),
  }
  return { id, kind, ranges, ...stated, note, quote, prefix, suffix, text: was?.sha256 ?? '' }
}

/** Null where they are empty, overlap, or are not in order. */
function rangesOf(pairs: readonly (readonly [number, number])[]): readonly Range[] | null {
  const isInOrder = pairs.every(([start, end], index) => start >= (pairs[index - 1]?.[1] ?? 0) && start < end)
  return isInOrder ? pairs.map(([start, end]) => ({ start, end })) : null
}
