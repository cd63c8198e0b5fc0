import { canonicalJson } from '#core/change/canonical-json.ts'
import type { Annotation, Relation } from '#core/model/annotation.ts'
import { textHash } from '#core/model/text-hash.ts'

/** Enough to notice a change; nobody is to be kept from making one on purpose. In hexadecimal digits. */
const length = 16

/** What is compared of an annotation: where it is, its kind, stances and attributes; neither its note nor its times. */
export function annotationHash({ kind, ranges, stances, attributes }: Annotation): string {
  return textHash(canonicalJson([kind, ranges, stances, attributes])).slice(0, length)
}

/** What is compared of a relation: its type and which annotations it joins. */
export function relationHash({ type, from, to }: Relation): string {
  return textHash(canonicalJson([type, from, to])).slice(0, length)
}
