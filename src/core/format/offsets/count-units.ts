import { countLeading } from '#core/anchor/count-leading.ts'
import { offsetMap } from '#core/anchor/offsets.ts'
import type { Unit } from './convention.ts'

/** Between offsets in some unit and UTF-16 code units, over one text. Past the end both go on by ones. */
export interface UnitMap {
  /** Of the text, in the unit. */
  readonly length: number
  toUtf16(offset: number): number
  fromUtf16(offset: number): number
}

export function unitMap(text: string, unit: Unit): UnitMap {
  switch (unit) {
    case 'utf-16':
      return { length: text.length, toUtf16: (offset) => offset, fromUtf16: (offset) => offset }
    case 'code-points': {
      const map = offsetMap(text)
      return {
        length: map.codePoints,
        toUtf16: (offset) => map.fromCodePoints(offset),
        fromUtf16: (offset) => map.toCodePoints(offset),
      }
    }
    case 'utf-8':
      return steppedMap(text.length, byteSteps(text))
    case 'graphemes':
      return steppedMap(text.length, graphemeSteps(text))
    default:
      return unit satisfies never
  }
}

/** Where each character begins: in the unit, and in UTF-16 code units. Both rise. */
interface Steps {
  readonly counted: readonly number[]
  readonly starts: readonly number[]
  /** Of the whole text, in the unit. */
  readonly length: number
}

/** An offset in the midst of a character counts as standing before it. */
function steppedMap(utf16Length: number, { counted, starts, length }: Steps): UnitMap {
  const before = (list: readonly number[], offset: number) => countLeading(list, (at) => at <= offset) - 1
  return {
    length,
    toUtf16: (offset) => {
      if (offset >= length) return utf16Length + offset - length
      return offset < 0 ? offset : (starts[before(counted, offset)] ?? 0)
    },
    fromUtf16: (offset) => {
      if (offset >= utf16Length) return length + offset - utf16Length
      return offset < 0 ? offset : (counted[before(starts, offset)] ?? 0)
    },
  }
}

function byteSteps(text: string): Steps {
  const counted: number[] = []
  const starts: number[] = []
  let bytes = 0
  let at = 0
  for (const character of text) {
    counted.push(bytes)
    starts.push(at)
    bytes += bytesOf(character.codePointAt(0) ?? 0)
    at += character.length
  }
  return { counted, starts, length: bytes }
}

/** Of one code point in UTF-8. */
function bytesOf(point: number): number {
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

function graphemeSteps(text: string): Steps {
  const starts = Array.from(graphemes.segment(text), (segment) => segment.index)
  return { counted: starts.map((_, index) => index), starts, length: starts.length }
}
