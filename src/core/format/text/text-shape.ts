import type { Block } from '#core/model/article.ts'
import { linesOf } from './lines.ts'
import { type Piece, piecesOf } from './pieces.ts'

/** How a plain text is built: its title, where it seems to have one, and its blocks. */
export interface TextShape {
  /** One of the first lines that reads like a title; null where none does. */
  readonly title: string | null
  readonly blocks: readonly Block[]
}

/** UTF-16 code units; a longer line is a paragraph. */
const longestTitle = 150
const longestHeading = 100

const hasFinalStop = /[.…!?][\p{Pe}\p{Pf}"']*$/u
const isLeadIn = /[,;:]$/
const isLabelled = /^\p{L}+:\s/u
const hasTime = /\d{1,2}:\d{2}/
const startsLikeHeading = /^[\p{Lu}\p{N}\p{Pi}"'„‚]/u

/**
 * The blocks of a plain text with LF newlines: disjoint, in order, without outer blanks and bullets. Every character
 * outside them is a blank or belongs to a bullet, a number or a quotation mark at a line's beginning.
 */
export function textBlocks(text: string): readonly Block[] {
  return textShape(text).blocks
}

export function textShape(text: string): TextShape {
  const pieces = piecesOf(text, linesOf(text))
  const title = titleOf(pieces)
  return {
    title: title?.content ?? null,
    blocks: pieces.map((piece, index) => blockOf(piece, pieces, { index, title })),
  }
}

function blockOf(piece: Piece, pieces: readonly Piece[], at: { index: number; title: Piece | null }): Block {
  const { start, end, marker } = piece
  switch (marker) {
    case 'bullet':
    case 'number':
      return { type: 'list-item', start, end }
    case 'quote':
      return { type: 'quote', start, end }
    case 'none': {
      const next = pieces[at.index + 1]
      if (piece === at.title && next) return { type: 'heading', start, end, level: 1 }
      if (isHeading(piece, pieces[at.index - 1], next)) return { type: 'heading', start, end, level: 2 }
      return { type: 'paragraph', start, end }
    }
    default:
      return marker satisfies never
  }
}

/** Among the first three pieces the first with some words and no final stop; nothing behind a paragraph is a title. */
function titleOf(pieces: readonly Piece[]): Piece | null {
  for (const piece of pieces.slice(0, 3)) {
    if (piece.marker !== 'none' || piece.content.length > longestTitle) return null
    if (isSentence(piece)) return null
    if (isTitle(piece)) return piece
  }
  return null
}

function isSentence({ content }: Piece): boolean {
  return /[.…]$/.test(content)
}

function isTitle({ content }: Piece): boolean {
  const words = content.match(/\p{L}[\p{L}\p{M}\p{N}’'-]*/gu) ?? []
  return words.length >= 3 && !isLeadIn.test(content) && !content.includes('\n')
}

/** A short line that stands alone before a paragraph. Few are found rather than too many: a false one is loud. */
function isHeading(piece: Piece, before: Piece | undefined, next: Piece | undefined): boolean {
  const { content } = piece
  if (content.length > longestHeading || content.includes('\n') || !startsLikeHeading.test(content))
    return false
  if (hasFinalStop.test(content) || isLeadIn.test(content)) return false
  if (isLabelled.test(content) || hasTime.test(content)) return false
  return isProse(next) && (piece.isFirst || isProse(before))
}

function isProse(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.content.length > longestHeading
}
