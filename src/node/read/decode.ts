import { analyse } from 'chardet'
import { type Problem, problem } from '#core/problem/problem.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { bareUtf16, isBinary } from './byte-pattern.ts'

/** The text of a file, without a byte order mark, and what is uncertain about it. */
export interface Decoded {
  readonly text: string
  readonly hasMark: boolean
  readonly doubts: readonly Problem[]
}

/** How much is looked at to guess an encoding, in bytes. */
const sampleLength = 256 * 1024

/**
 * Decodes a text file of any usual encoding. What the file proves goes first (a byte order mark, valid UTF-8), then
 * what it says of itself (`declared`, a label of the Encoding Standard), then a guess. Refuses what is no text.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Result<Decoded> {
  const marked = markedEncoding(bytes)
  if (marked) return succeed({ ...decodeAs(bytes, marked), hasMark: true })
  const bare = bareUtf16(bytes)
  if (bare) return succeed(decodeAs(bytes, bare))
  if (isBinary(bytes)) return fail('file-binary')
  const strict = decodeStrictly(bytes)
  if (strict !== null) return succeed({ text: strict, hasMark: false, doubts: [] })
  const stated = declared !== null && isEightBit(declared) ? decodeAs(bytes, declared) : null
  if (stated) return succeed(stated)
  const tolerant = decodeAs(bytes, 'utf-8')
  return succeed(isMostlyWhole(tolerant.text) ? tolerant : decodeByGuess(bytes))
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Bytes that do not fit become U+FFFD and are counted. */
function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  const count = countReplaced(text)
  return {
    text,
    hasMark: false,
    doubts: count === 0 ? [] : [problem('encoding-broken', { count, encoding })],
  }
}

function countReplaced(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0
}

/** A page may call itself anything; UTF-16 would have shown in the bytes. */
function isEightBit(label: string): boolean {
  try {
    const { encoding } = new TextDecoder(label)
    return !encoding.startsWith('utf-')
  } catch {
    return false
  }
}

/** UTF-8 in which a few bytes are broken: read as another encoding, every letter beyond ASCII would be wrong. */
function isMostlyWhole(text: string): boolean {
  const beyondAscii = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  return beyondAscii > 2 * countReplaced(text)
}

function decodeByGuess(bytes: Uint8Array): Decoded {
  const guesses = analyse(bytes.subarray(0, sampleLength)).map((match) => match.name)
  const guess = guesses.find((name) => name !== 'UTF-8' && isEightBit(name)) ?? 'windows-1252'
  const encoding = guess === 'windows-1251' ? likelierCyrillic(bytes.subarray(0, sampleLength)) : guess
  const { text, doubts } = decodeAs(bytes, encoding)
  return { text, hasMark: false, doubts: [problem('encoding-guessed', { encoding }), ...doubts] }
}

/** The two share nearly all small letters; read as the wrong one, a text has capitals in the middle of its words. */
function likelierCyrillic(bytes: Uint8Array): string {
  const [usual, other] = ['windows-1251', 'x-mac-cyrillic'].map(
    (encoding) => decodeAs(bytes, encoding).text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0,
  )
  return (other ?? 0) * 4 < (usual ?? 0) ? 'x-mac-cyrillic' : 'windows-1251'
}
