import { type CanonicalText, canonicalText } from '#core/format/canonical-text.ts'
import type { Convention } from './convention.ts'
import { unitMap } from './count-units.ts'

/** A text as a file has it. */
export interface RawText {
  /** Without a byte order mark; newlines as they were. */
  readonly raw: string
  readonly hasMark?: boolean
}

/** Between a file's offsets over its raw text and ours: UTF-16 code units over the canonical one. */
export interface Places {
  readonly length: number
  fromFile(offset: number): number
  toFile(offset: number): number
}

/** A text and the ways to count over it; each is worked out when it is first asked for. */
export interface CountedText {
  readonly text: string
  places(convention: Convention): Places
}

export function countedText({ raw, hasMark = false }: RawText): CountedText {
  const canonical = canonicalText(raw)
  const known = new Map<string, Places>()
  return {
    text: canonical.text,
    places: (convention) => {
      const { unit, newlines, mark } = convention
      const name = [unit, newlines, mark].join()
      const places = known.get(name) ?? placesOf({ raw, canonical, hasMark }, convention)
      known.set(name, places)
      return places
    },
  }
}

interface Source {
  readonly raw: string
  readonly canonical: CanonicalText
  readonly hasMark: boolean
}

function placesOf({ raw, canonical, hasMark }: Source, { unit, newlines, mark }: Convention): Places {
  const isOne = newlines === 'one'
  const map = unitMap(isOne ? canonical.text : raw, unit)
  const lead = hasMark && mark === 'counted' ? markLength(unit) : 0
  return {
    length: map.length + lead,
    fromFile: (offset) => {
      const at = map.toUtf16(offset - lead)
      return isOne ? at : canonical.fromRaw(at)
    },
    toFile: (offset) => map.fromUtf16(isOne ? offset : canonical.toRaw(offset)) + lead,
  }
}

function markLength(unit: Convention['unit']): number {
  return unit === 'utf-8' ? 3 : 1
}
