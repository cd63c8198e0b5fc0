import type { JSONContent } from '@tiptap/core'
import type { Article, Block } from '#core/model/article.ts'

/** The blocks that the surface shows; a text without any gets one that is empty, for the caret to stand in. */
export function shownBlocks(article: Article): readonly Block[] {
  return article.blocks.length > 0 ? article.blocks : [{ type: 'paragraph', start: 0, end: 0 }]
}

/** The editor's document: one node per block, holding exactly the block's characters. */
export function articleDocument(article: Article): JSONContent {
  const outline = outlineOf(article.blocks)
  return {
    type: 'doc',
    content: shownBlocks(article).map((block, index) => ({
      type: block.type,
      attrs: { outline: outline[index] ?? null },
      content:
        block.end > block.start ? [{ type: 'text', text: article.text.slice(block.start, block.end) }] : [],
    })),
  }
}

/**
 * Heading ranks (2 to 6) under the article's title, which is the first. A page that jumps from its first to its
 * fourth level is drawn without the jump, which screen readers stumble over. Null for what is no heading.
 */
function outlineOf(blocks: readonly Block[]): readonly (number | null)[] {
  let last = 1
  return blocks.map((block) => {
    if (block.type !== 'heading') return null
    last = Math.min((block.level ?? 1) + 1, last + 1, 6)
    return last
  })
}
