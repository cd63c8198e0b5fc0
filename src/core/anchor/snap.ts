import type { Range } from '#core/model/article.ts'
import { wholeGraphemes } from './grapheme.ts'

const letterOrDigit = /[\p{L}\p{M}\p{N}]/u
const blank = /\s/u
/** Joins the letters on both sides to one word: don't, Lukashenka’s, Russian-Belarusian, 2.5, a.m. */
const joiner = /['’ʼ.\-\u2010\u2011\u00ad\u200d]/u

/**
 * A selection as an analyst means it: widened to whole words, without outer blanks. Punctuation is taken only where
 * the selection covers it. Null where nothing but blanks was selected. Offsets in UTF-16 code units.
 */
export function snapToWords(text: string, selection: Range): Range | null {
  const inner = trimBlanks(text, selection)
  if (!inner) return null
  let { start, end } = inner
  while (isInsideWord(text, start)) start--
  while (isInsideWord(text, end)) end++
  return wholeGraphemes(text, { start, end })
}

/** `range` without blanks at either end; null if there is nothing else in it. */
export function trimBlanks(text: string, range: Range): Range | null {
  let { start, end } = range
  while (start < end && blank.test(text.charAt(start))) start++
  while (end > start && blank.test(text.charAt(end - 1))) end--
  return start < end ? { start, end } : null
}

/** The end of the first word behind `offset`, or the text's length. */
export function nextWordEnd(text: string, offset: number): number {
  let at = offset
  while (at < text.length && !isWordCharacter(text, at)) at++
  while (at < text.length && (isWordCharacter(text, at) || isInsideWord(text, at))) at++
  return at
}

/** The start of the last word before `offset`, or 0. */
export function previousWordStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && !isWordCharacter(text, at - 1)) at--
  while (at > 0 && (isWordCharacter(text, at - 1) || isInsideWord(text, at))) at--
  return at
}

/** The start of the first word behind the one at `offset`, or the text's length. */
export function nextWordStart(text: string, offset: number): number {
  let at = offset
  while (at < text.length && (isWordCharacter(text, at) || isInsideWord(text, at))) at++
  while (at < text.length && !isWordCharacter(text, at)) at++
  return at
}

/** The end of the last word that ends before `offset`, or 0. */
export function previousWordEnd(text: string, offset: number): number {
  let at = offset
  while (at > 0 && (isWordCharacter(text, at - 1) || isInsideWord(text, at))) at--
  while (at > 0 && !isWordCharacter(text, at - 1)) at--
  return at
}

function isWordCharacter(text: string, index: number): boolean {
  return letterOrDigit.test(characterAt(text, index))
}

/** Whether the text from `start` to `end` begins and ends as a word or a mark does: no blanks, no word cut in two. */
export function isWordEdge(text: string, start: number, end: number): boolean {
  if (blank.test(text.charAt(start)) || blank.test(text.charAt(end - 1))) return false
  return !isCutWord(text, start) && !isCutWord(text, end)
}

/** Whether letters or digits stand on both sides of `offset`. */
function isCutWord(text: string, offset: number): boolean {
  return (
    offset > 0 && offset < text.length && isWordCharacter(text, offset - 1) && isWordCharacter(text, offset)
  )
}

/** Whether one word stands on both sides of `offset`. */
function isInsideWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  const before = isWordCharacter(text, offset - 1)
  const after = isWordCharacter(text, offset)
  if (before && after) return true
  if (after) return joiner.test(text.charAt(offset - 1)) && isWordCharacter(text, offset - 2)
  return before && joiner.test(text.charAt(offset)) && isWordCharacter(text, offset + 1)
}

/** The code point that covers the code unit at `index`. */
function characterAt(text: string, index: number): string {
  const isLow = (text.charCodeAt(index) & 0xfc00) === 0xdc00
  const point = text.codePointAt(isLow ? index - 1 : index)
  return point === undefined ? '' : String.fromCodePoint(point)
}
