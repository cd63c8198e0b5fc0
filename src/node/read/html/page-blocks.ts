import type { TextBlock } from '#core/format/text-builder.ts'

/** What the paragraphs of an element are; `isFresh` until the first was made, which is then the list item. */
interface Setting {
  readonly type: TextBlock['type']
  readonly level: number | undefined
  readonly keepsLines: boolean
  isFresh: boolean
}

const ownLine = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table caption ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
)
/** What a reader of the page does not see as text. */
const unread = new Set(
  'audio button canvas embed head iframe input math meta noscript object script select style svg template textarea video'.split(
    ' ',
  ),
)

/** The readable blocks under `root` in reading order: headings, list items, quotations, paragraphs. */
export function pageBlocks(root: Node): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let line = ''
  const flush = (setting: Setting): void => {
    for (const content of paragraphsOf(line, setting)) {
      blocks.push(blockOf(content, setting))
      setting.isFresh = false
    }
    line = ''
  }
  const visit = (node: Node, setting: Setting): void => {
    if (isText(node)) line += setting.keepsLines ? node.data : node.data.replace(/[ \t\r\n\f]+/g, ' ')
    else if (isElement(node)) visitElement(node, setting)
  }
  const visitElement = (element: Element, setting: Setting): void => {
    const tag = element.localName
    if (unread.has(tag) || element.hasAttribute('hidden')) return
    if (tag === 'br') line += '\n'
    else if (!ownLine.has(tag)) for (const child of element.childNodes) visit(child, setting)
    else {
      const inner = settingOf(tag, setting)
      flush(setting)
      for (const child of element.childNodes) visit(child, inner)
      flush(inner)
    }
  }
  const outer: Setting = { type: 'paragraph', level: undefined, keepsLines: false, isFresh: true }
  visit(root, outer)
  flush(outer)
  return blocks
}

function settingOf(tag: string, outer: Setting): Setting {
  const heading = /^h([1-6])$/.exec(tag)
  if (heading) return { ...outer, type: 'heading', level: Number(heading[1]) }
  if (tag === 'li') return { ...outer, type: 'list-item', isFresh: true }
  if (tag === 'blockquote') return { ...outer, type: 'quote' }
  return tag === 'pre' ? { ...outer, keepsLines: true } : outer
}

function blockOf(content: string, { type, level, isFresh }: Setting): TextBlock {
  if (type === 'list-item' && !isFresh) return { type: 'paragraph', content }
  return { type, content, ...(level === undefined ? {} : { level }) }
}

/** Two line breaks in a row are how many a page parts its paragraphs. */
function paragraphsOf(line: string, { keepsLines }: Setting): readonly string[] {
  const tidy = keepsLines ? line.replace(/\r\n?/g, '\n') : line.replace(/ +/g, ' ').replace(/ ?\n ?/g, '\n')
  const parts = keepsLines ? [tidy] : tidy.split(/\n{2,}/)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function isText(node: Node): node is Text {
  return node.nodeType === 3
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
