import type { Codebook } from '#core/format/document.ts'
import type { AttributeValue } from '#core/model/annotation.ts'
import type { Scheme } from '#core/model/scheme.ts'
import { defineInScheme } from './define-in-scheme.ts'
import { placeAttribute, type StatedAttribute } from './place-attribute.ts'
import {
  type Addition,
  type Placed,
  placeKind,
  placeRelationType,
  placeTarget,
  placeValue,
} from './place-in-scheme.ts'

/**
 * A scheme that grows while a file is read. Names are looked up by id, then by label; what is not there is added, so
 * that nothing a file says is lost for want of a place. Each method gives the item's id.
 */
export interface SchemeGrowth {
  /** With a version of its own if anything was added. */
  scheme(): Scheme
  additions(): readonly Addition[]
  /** Takes in what a file defines and the scheme lacks; what the scheme has stays as it is. */
  define(codebook: Codebook): void
  kind(name: string): string
  target(name: string): string
  value(name: string): string
  /** `ends` are ids of kinds. */
  relationType(name: string, ends: readonly [from: string, to: string]): string
  /** Null where the value does not fit the attribute. */
  attribute(stated: StatedAttribute): readonly [id: string, value: AttributeValue] | null
}

export function growScheme(initial: Scheme): SchemeGrowth {
  let scheme = initial
  const additions: Addition[] = []
  const take = (found: Placed): string => {
    scheme = found.scheme
    additions.push(...found.additions)
    return found.id
  }
  return {
    scheme: () => (additions.length === 0 ? initial : { ...scheme, version: initial.version + 1 }),
    additions: () => additions,
    define: (codebook) => {
      const defined = defineInScheme(scheme, codebook)
      scheme = defined.scheme
      additions.push(...defined.additions)
    },
    kind: (name) => take(placeKind(scheme, name)),
    target: (name) => take(placeTarget(scheme, name)),
    value: (name) => take(placeValue(scheme, name)),
    relationType: (name, ends) => take(placeRelationType(scheme, name, ends)),
    attribute: (stated) => {
      const found = placeAttribute(scheme, stated)
      const id = take(found)
      return found.value === null ? null : [id, found.value]
    },
  }
}
