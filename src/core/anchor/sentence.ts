import type { Block, Range } from '#core/model/article.ts'
import { trimBlanks } from './snap.ts'

const abbreviation =
  /(?:^|[\s(“"«])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Sen|Gov|Rep|No|vs|approx|г|ул|им|т\.\s?е|т\.\s?д|т\.\s?п|проф|акад|ген|руб|млн|млрд|тыс)\.\s*$/u
/** A quotation mark with a blank behind it closes what went before, whichever way it is turned. */
const looseCloser = /^[“”"»]+(?=\s)/u

/**
 * The sentences of one block, in order, without outer blanks; offsets in UTF-16 code units over the whole `text`.
 * Breaks by Unicode Standard Annex 29, then mended for initials and abbreviations ("A. Lukashenka", "Dr. Petrov"),
 * for doubled stops, and for closing quotation marks that a sloppy page has put behind a blank.
 */
export function sentencesOf(text: string, block: Range, language = 'en'): readonly Range[] {
  const inside = text.slice(block.start, block.end)
  const pieces = [...segmenterFor(language).segment(inside)].map((s) => s.segment)
  return mend(pieces).flatMap(({ start, end }) => {
    const trimmed = trimBlanks(text, { start: block.start + start, end: block.start + end })
    return trimmed ? [trimmed] : []
  })
}

/** The sentence at `offset`: the one around it, else the next in its block, else the last of it; null outside blocks. */
export function sentenceAt(text: string, blocks: readonly Block[], offset: number): Range | null {
  const block = blocks.find((b) => b.start <= offset && offset <= b.end)
  if (!block) return null
  const sentences = sentencesOf(text, block)
  return sentences.find((s) => offset < s.end) ?? sentences.at(-1) ?? null
}

/** Joins pieces that are no sentence of their own to the one before. */
function mend(pieces: readonly string[]): readonly Range[] {
  const sentences: string[] = []
  for (const piece of pieces) {
    const last = sentences.pop()
    if (last === undefined) sentences.push(piece)
    else if (belongsToPrevious(last, piece)) sentences.push(last + piece)
    else {
      const closer = looseCloser.exec(piece)?.[0] ?? ''
      sentences.push(last + closer, piece.slice(closer.length))
    }
  }
  return toRanges(sentences)
}

function toRanges(parts: readonly string[]): readonly Range[] {
  let end = 0
  return parts.map((part) => {
    const start = end
    end += part.length
    return { start, end }
  })
}

function belongsToPrevious(before: string, piece: string): boolean {
  return abbreviation.test(before) || /^[\s.…!?,;:)\]“”"»’]+$/u.test(piece)
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(supported(language), { granularity: 'sentence' })
  segmenters.set(language, made)
  return made
}

/** A tag from a file may be anything; what is no language tag counts as unknown. */
function supported(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und'
  } catch {
    return 'und'
  }
}
