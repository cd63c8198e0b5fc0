import type { Notes } from '#core/format/notes.ts'
import { type Column, columnsOf } from './columns.ts'
import { unescaped } from './escaping.ts'

/** A token, or a part of one; `begin` and `end` as the file counts them. */
export interface TsvUnit {
  /** `1-2`, or of a part `1-2.1`. */
  readonly id: string
  readonly begin: number
  readonly end: number
  readonly form: string
  readonly cells: readonly string[]
  /** Counted from 1. */
  readonly line: number
}

export interface TsvSentence {
  readonly text: string
  readonly units: readonly TsvUnit[]
}

export interface TsvDocument {
  readonly columns: readonly Column[]
  readonly sentences: readonly TsvSentence[]
}

interface Draft {
  readonly lines: string[]
  readonly units: TsvUnit[]
}

/** UTF-16 code units of a line in a message. */
const shown = 80

/** The lines of a WebAnno TSV file; one that is none of the format is noted and left out. */
export function parseTsv(text: string, notes: Notes): TsvDocument {
  const columns: Column[] = []
  const sentences: Draft[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/\r$/, '')
    const at = notes.at(index + 1)
    if (line.startsWith('#Text=')) draftFor(sentences).lines.push(unescaped(line.slice('#Text='.length)))
    else if (line.startsWith('#T_')) columns.push(...columnsOf(line, at))
    else if (line !== '' && !line.startsWith('#')) {
      const unit = unitOf(line, index + 1)
      const sentence = sentences.at(-1)
      if (unit && sentence) sentence.units.push(unit)
      else at.skip('line-unreadable', { line: line.slice(0, shown) })
    }
  }
  return { columns, sentences: sentences.map(({ lines, units }) => ({ text: lines.join('\n'), units })) }
}

/** A sentence of several lines has its text in several; behind its tokens another one begins. */
function draftFor(sentences: Draft[]): Draft {
  const last = sentences.at(-1)
  if (last && last.units.length === 0) return last
  const next = { lines: [], units: [] }
  sentences.push(next)
  return next
}

function unitOf(stated: string, line: number): TsvUnit | null {
  const [id = '', place = '', form = '', ...cells] = stated.split('\t')
  const [, begin, end] = /^(\d{1,9})-(\d{1,9})$/.exec(place) ?? []
  if (!/^\d+-\d+(?:\.\d+)?$/.test(id) || begin === undefined || end === undefined) return null
  return { id, begin: Number(begin), end: Number(end), form: unescaped(form), cells, line }
}

/**
 * The text, as WebAnno puts it together: between sentences a line break, then blanks up to where the next one begins. Its
 * offsets are UTF-16 code units, unless more tokens stand where the file says if code points are counted.
 */
export function textOfTsv({ sentences }: TsvDocument): string {
  const asUnits = sentences.reduce((sum, sentence) => sum + fitting(sentence, sentence.text.split('')), 0)
  const asPoints = sentences.reduce((sum, sentence) => sum + fitting(sentence, Array.from(sentence.text)), 0)
  return joined(sentences, (text) => (asPoints > asUnits ? Array.from(text).length : text.length))
}

/** How many tokens stand in their sentence where they say. */
function fitting(sentence: TsvSentence, characters: readonly string[]): number {
  const start = (sentence.units[0]?.begin ?? 0) - leadOf(sentence).length
  return sentence.units.filter(
    ({ begin, end, form }) => characters.slice(begin - start, end - start).join('') === form,
  ).length
}

/** Blanks before the first token, which says where it begins. */
function leadOf({ text, units }: TsvSentence): string {
  const [first] = units
  return first && /^\S/.test(first.form) ? (/^\s*/.exec(text)?.[0] ?? '') : ''
}

/** No file means a gap longer than this; it bounds what a wrong number can cost. */
const longestGap = 10_000

function joined(sentences: readonly TsvSentence[], lengthOf: (text: string) => number): string {
  const parts: string[] = []
  let length = 0
  for (const sentence of sentences) {
    const { text, units } = sentence
    const gap = (units[0]?.begin ?? length) - lengthOf(leadOf(sentence)) - length
    const filler =
      gap <= 0 ? '' : `${parts.length === 0 ? ' ' : '\n'}${' '.repeat(Math.min(gap, longestGap) - 1)}`
    parts.push(filler, text)
    length += filler.length + lengthOf(text)
  }
  return parts.join('')
}
