import { Node } from '@tiptap/core'
import type { Block } from '#core/model/article.ts'

type BlockType = Block['type']

/** One node type per block. Nothing is ever parsed from HTML: there are no parse rules. */
function blockNode(name: BlockType, tag: (attributes: Record<string, unknown>) => string): Node {
  return Node.create({
    name,
    group: 'block',
    content: 'text*',
    marks: '',
    addAttributes: () => ({ outline: { default: null, rendered: false } }),
    renderHTML: ({ node }) => [tag(node.attrs), { 'data-block': name }, 0],
  })
}

export const blockNodes: readonly Node[] = [
  blockNode('paragraph', () => 'p'),
  blockNode('heading', ({ outline }) => `h${Number(outline)}`),
  blockNode('list-item', () => 'p'),
  blockNode('quote', () => 'p'),
]
