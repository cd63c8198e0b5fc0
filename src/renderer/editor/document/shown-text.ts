import { sentenceAt } from '#core/anchor/sentence.ts'
import { snapToWords, trimBlanks } from '#core/anchor/snap.ts'
import type { Article, Block, Range } from '#core/model/article.ts'
import { shownBlocks } from './article-document.ts'
import { type PositionMap, positionMap } from './position-map.ts'

/** An article's text as the surface shows it. Offsets in UTF-16 code units over `text`. */
export interface ShownText {
  readonly text: string
  /** At least one. */
  readonly blocks: readonly Block[]
  readonly map: PositionMap
}

export function shownText(article: Article): ShownText {
  const blocks = shownBlocks(article)
  return { text: article.text, blocks, map: positionMap(blocks) }
}

/**
 * What an analyst means by selecting `range`: whole words without outer blanks, and at its ends nothing that the page
 * does not show, such as the bullet before the next list item. Null where nothing is left.
 */
export function meantRange({ text, blocks, map }: ShownText, range: Range): Range | null {
  const shown = map.shown(range).flatMap((part) => trimBlanks(text, part) ?? [])
  const first = shown[0]
  const last = shown.at(-1)
  if (!first || !last) return null
  const snapped = snapToWords(text, { start: first.start, end: last.end })
  const low = blocks[map.blockAt(first.start)]?.start ?? 0
  const high = blocks[map.blockAt(last.end, 'before')]?.end ?? text.length
  return snapped && { start: Math.max(low, snapped.start), end: Math.min(high, snapped.end) }
}

/** The sentence at `offset`; null in an empty block. */
export function sentenceUnder({ text, blocks, map }: ShownText, offset: number): Range | null {
  const block = blocks[map.blockAt(offset)]
  return block ? sentenceAt(text, [block], offset) : null
}
