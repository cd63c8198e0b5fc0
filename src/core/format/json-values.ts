import type { Notes } from './notes.ts'
import { parseJson } from './json.ts'

/** A value of a file of JSON; `line` where it begins, counted from 1. */
export interface JsonValue {
  readonly value: unknown
  readonly line: number
}

/**
 * The records of a JSON file, however they lie there: one a line (JSON Lines), pretty-printed one after the other, or as
 * one array. What is no JSON is noted, and the others are read. Linear in the size of the text.
 */
export function* jsonRecords(text: string, notes: Notes): Generator<JsonValue, void> {
  for (const { json, line } of topLevelValues(text)) {
    const parsed = parseJson(json)
    if (!parsed.ok) notes.at(line).skipThis(parsed.problem)
    else if (Array.isArray(parsed.value)) yield* itemsOf(unknowns(parsed.value), { json, line })
    else yield { value: parsed.value, line }
  }
}

function unknowns(values: readonly unknown[]): readonly unknown[] {
  return values
}

/** Each with the line that it begins in; where not every one is an object or an array, with that of the list. */
function* itemsOf(values: readonly unknown[], { json, line }: Piece): Generator<JsonValue, void> {
  const lines = linesOfItems(json)
  const isKnown = lines.length === values.length
  for (const [index, value] of values.entries())
    yield { value, line: line + (isKnown ? (lines[index] ?? 0) : 0) }
}

/** How many lines below the list's beginning each object or array in it begins. */
function linesOfItems(json: string): readonly number[] {
  const lines: number[] = []
  let line = 0
  let depth = 0
  const scanner = new RegExp(marks)
  for (let found = scanner.exec(json); found; found = scanner.exec(json)) {
    const [mark] = found
    if (mark === '"') scanner.lastIndex = stringEnd(json, found.index)
    else if (mark === '\n') line++
    else if (mark === '}' || mark === ']') depth--
    else if (depth++ === 1) lines.push(line)
  }
  return lines
}

interface Piece {
  readonly json: string
  readonly line: number
}

/** Where JSON begins, ends or opens a string; everything else can be passed over. */
const marks = /["{}[\]\n]/g

/** Pieces of text that end where all brackets are closed; a piece is at least a line. */
function* topLevelValues(text: string): Generator<Piece, void> {
  let start = 0
  let startLine = 1
  let line = 1
  let depth = 0
  const scanner = new RegExp(marks)
  for (let found = scanner.exec(text); found; found = scanner.exec(text)) {
    const [mark] = found
    if (mark === '"') scanner.lastIndex = stringEnd(text, found.index)
    else if (mark === '{' || mark === '[') depth++
    else if (mark !== '\n') depth--
    else {
      line++
      if (depth > 0 && !beginsAnew(text, found.index)) continue
      yield* piece(text.slice(start, found.index), startLine)
      start = found.index + 1
      startLine = line
      depth = 0
    }
  }
  yield* piece(text.slice(start), startLine)
}

/** Whether a record was broken off before this line break: the next line is one, and nothing asked for it. */
function beginsAnew(text: string, newline: number): boolean {
  return text.charAt(newline + 1) === '{' && !/[[{,:]\s*$/.test(text.slice(Math.max(0, newline - 8), newline))
}

function* piece(json: string, line: number): Generator<Piece, void> {
  if (json.trim() !== '') yield { json, line }
}

/** Behind the closing quotation mark; a string that is never closed ends with its line. */
function stringEnd(text: string, start: number): number {
  const end = /["\n]/g
  end.lastIndex = start + 1
  for (let found = end.exec(text); found; found = end.exec(text)) {
    if (found[0] === '\n') return found.index
    if (!isEscaped(text, found.index)) return found.index + 1
  }
  return text.length
}

function isEscaped(text: string, index: number): boolean {
  let slashes = 0
  while (text.charAt(index - 1 - slashes) === '\\') slashes++
  return slashes % 2 === 1
}
