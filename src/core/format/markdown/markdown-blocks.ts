import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent } from 'mdast'
import type { TextBlock } from '#core/format/text-builder.ts'

type Node = RootContent | BlockContent | DefinitionContent | ListItem

/** What paragraphs are inside another block: the first of a list item is the item. */
type Inside = 'nothing' | 'quote' | 'list-item'

/** The readable blocks of Markdown nodes in reading order; raw HTML, pictures and link definitions have none. */
export function* markdownBlocks(nodes: readonly Node[], inside: Inside = 'nothing'): Generator<TextBlock> {
  for (const node of nodes) {
    switch (node.type) {
      case 'heading':
        yield { type: 'heading', level: node.depth, content: phrasing(node.children) }
        break
      case 'paragraph':
        yield { type: paragraphType(inside), content: phrasing(node.children) }
        break
      case 'code':
        yield { type: 'paragraph', content: node.value }
        break
      case 'blockquote':
        yield* markdownBlocks(node.children, 'quote')
        break
      case 'list':
        yield* markdownBlocks(node.children)
        break
      case 'listItem':
        yield* listItem(node)
        break
      default:
        break
    }
  }
}

function* listItem({ children: [first, ...others] }: ListItem): Generator<TextBlock> {
  if (first) yield* markdownBlocks([first], 'list-item')
  yield* markdownBlocks(others)
}

function paragraphType(inside: Inside): TextBlock['type'] {
  return inside === 'nothing' ? 'paragraph' : inside
}

/** A line break in the file is a blank on the page; a hard break stays one. */
function phrasing(nodes: readonly PhrasingContent[]): string {
  return nodes.map(inline).join('')
}

function inline(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/[ \t]*\n[ \t]*/g, ' ')
    case 'inlineCode':
      return node.value
    case 'break':
      return '\n'
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      return phrasing(node.children)
    default:
      return ''
  }
}
