import type { Block } from '#core/model/article.ts'

/** A block's readable text and what it is. */
export interface TextBlock extends Omit<Block, 'start' | 'end'> {
  readonly content: string
}

/** The text of a document that has markup, one blank line between its blocks. Blocks without text are left out. */
export function joinBlocks(parts: Iterable<TextBlock>): {
  readonly text: string
  readonly blocks: readonly Block[]
} {
  const contents: string[] = []
  const blocks: Block[] = []
  let at = 0
  for (const { content: raw, ...block } of parts) {
    const content = raw.trim()
    if (content === '') continue
    contents.push(content)
    blocks.push({ ...block, start: at, end: at + content.length })
    at += content.length + separator.length
  }
  return { text: contents.join(separator), blocks }
}

const separator = '\n\n'
