import { sentencesOf } from '#core/anchor/sentence.ts'
import type { ShownText } from '#renderer/editor/document/shown-text.ts'

/** Where the caret goes from an offset (UTF-16 code units). */
export type Motion = (shown: ShownText, offset: number) => number

/** The start of the next sentence; from the last one, the end of the text. */
export const toNextSentence: Motion = (shown, offset) => {
  const { blocks, map } = shown
  const index = map.blockAt(offset)
  const starts = [...sentenceStarts(shown, index), ...sentenceStarts(shown, index + 1)]
  return starts.find((start) => start > offset) ?? blocks[index + 1]?.start ?? blocks.at(-1)?.end ?? 0
}

/** The start of this sentence, or of the one before where the caret stands there already. */
export const toPreviousSentence: Motion = (shown, offset) => {
  const index = shown.map.blockAt(offset)
  const starts = [...sentenceStarts(shown, index - 1), ...sentenceStarts(shown, index)]
  return (
    starts.findLast((start) => start < offset) ??
    shown.blocks[index - 1]?.start ??
    shown.blocks[0]?.start ??
    0
  )
}

/** The start of the next paragraph; from the last one, the end of the text. */
export const toNextParagraph: Motion = ({ blocks, map }, offset) =>
  blocks[map.blockAt(offset) + 1]?.start ?? blocks.at(-1)?.end ?? 0

/** The start of this paragraph, or of the one before where the caret stands there already. */
export const toPreviousParagraph: Motion = ({ blocks, map }, offset) => {
  const index = map.blockAt(offset)
  const start = blocks[index]?.start ?? 0
  return start < offset ? start : (blocks[index - 1]?.start ?? start)
}

function sentenceStarts({ text, blocks }: ShownText, index: number): readonly number[] {
  const block = blocks[index]
  return block ? sentencesOf(text, block).map((sentence) => sentence.start) : []
}
