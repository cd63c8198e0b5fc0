import { trimBlanks } from '#core/anchor/snap.ts'
import type { DocumentAnnotation } from './document.ts'

/** A class of a whole text, for which we have no place of its own: an annotation over all of it. */
export function textClass(kind: string, text: string): DocumentAnnotation {
  const whole = { start: 0, end: text.length }
  return {
    id: null,
    kind,
    ranges: [trimBlanks(text, whole) ?? whole],
    stances: {},
    attributes: {},
    note: '',
  }
}
