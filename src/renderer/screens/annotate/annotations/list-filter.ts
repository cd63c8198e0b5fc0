import type { Annotation } from '#core/model/annotation.ts'
import { holds, wordsOf } from '#renderer/commands/word-search.ts'

/** Which annotations are listed; what is null, empty or false does not matter. */
export interface ListFilter {
  /** Words that the quote or the note must hold. */
  readonly text: string
  readonly kind: string | null
  /** Target -> a value, or `notStated`. */
  readonly stances: Readonly<Record<string, string>>
  readonly withNote: boolean
  /** Without any stance. */
  readonly withoutStance: boolean
}

/** No value can be called that: it is no identifier. */
export const notStated = '-'

export const everything: ListFilter = {
  text: '',
  kind: null,
  stances: {},
  withNote: false,
  withoutStance: false,
}

/** The annotations that pass, in their order. */
export function listed(annotations: readonly Annotation[], filter: ListFilter): readonly Annotation[] {
  if (!isFiltering(filter)) return annotations
  const words = wordsOf(filter.text)
  return annotations.filter(
    (a) =>
      (filter.kind === null || a.kind === filter.kind) &&
      hasStances(a, filter.stances) &&
      (!filter.withNote || a.note.trim() !== '') &&
      (!filter.withoutStance || Object.keys(a.stances).length === 0) &&
      holds(`${a.quote} ${a.note}`, words),
  )
}

function hasStances({ stances }: Annotation, wanted: ListFilter['stances']): boolean {
  return Object.entries(wanted).every(([target, value]) => (stances[target] ?? notStated) === value)
}

/** Whether anything is left out. */
export function isFiltering({ text, kind, stances, withNote, withoutStance }: ListFilter): boolean {
  const isAny = kind === null && Object.keys(stances).length === 0 && !withNote && !withoutStance
  return !isAny || wordsOf(text).length > 0
}
