import { canonicalJson } from '#core/change/canonical-json.ts'
import type { Annotation, Relation } from '#core/model/annotation.ts'
import { textHash } from '#core/model/text-hash.ts'

/** Enough to notice a change; nobody is to be kept from making one on purpose. In hexadecimal digits. */
const length = 16

/**
 * What is compared of an annotation: the words it covers and those around them, its kind, stances and attributes; neither
 * its note nor its times. Not where it is, so that a text corrected elsewhere leaves what was decided about it.
 */
export function annotationHash(annotation: Annotation): string {
  const { kind, ranges, quote, prefix, suffix, stances, attributes } = annotation
  const lengths = ranges.map(({ start, end }) => end - start)
  return textHash(canonicalJson([kind, lengths, prefix, quote, suffix, stances, attributes])).slice(0, length)
}

/** What is compared of a relation: its type and which annotations it joins. */
export function relationHash({ type, from, to }: Relation): string {
  return textHash(canonicalJson([type, from, to])).slice(0, length)
}
