import type { Result } from '#core/problem/result.ts'
import type { TextPiece } from '#core/format/shown-text.ts'

/** A node of a page as far as its text depends on it. */
export interface HtmlNode {
  /** Lower case; '#text' for text. */
  readonly name: string
  /** Of a text node; '' for elements. Without carriage returns. */
  readonly text: string
  readonly children: readonly HtmlNode[]
}

/** Makes a tree of a piece of HTML; nothing in it is run, loaded or shown. */
export type HtmlParser = (html: string) => Result<HtmlNode>

const blocks = new Set(
  'address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const hidden = new Set(['script', 'style', 'title', 'template'])

/** The texts of a page in order, with a line break between its blocks; Label Studio counts a `<br>` as one. */
export function piecesOfHtml(root: HtmlNode): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  const state = { pieces, isApart: false, tail: '' }
  walk(root, state)
  return pieces
}

interface Walk {
  readonly pieces: TextPiece[]
  /** Whether a block began or ended since the last text. */
  isApart: boolean
  /** The last blanks that are shown, and what stands before them. */
  tail: string
}

function walk(node: HtmlNode, state: Walk): void {
  if (node.name === '#text') addText(node.text, state)
  else if (node.name === 'br') add({ counted: '\n', shown: '\n' }, state)
  else if (hidden.has(node.name)) add({ counted: textOf(node), shown: '' }, state)
  else {
    const isBlock = blocks.has(node.name)
    if (isBlock) state.isApart = true
    for (const child of node.children) walk(child, state)
    if (isBlock) state.isApart = true
  }
}

function addText(text: string, state: Walk): void {
  const isBlank = text.trim() === ''
  const isBroken = state.tail.trim() === '' || /\n\s*$/.test(state.tail) || /^\s*\n/.test(text)
  if (state.isApart && !isBlank && !isBroken) add({ counted: '', shown: '\n' }, state)
  if (!isBlank) state.isApart = false
  add({ counted: text, shown: text }, state)
}

/** Enough to see how a text ends; in UTF-16 code units. */
const tailLength = 64

function add(piece: TextPiece, state: Walk): void {
  state.pieces.push(piece)
  state.tail = (state.tail.slice(-tailLength) + piece.shown).slice(-tailLength)
}

export function textOf(node: HtmlNode): string {
  if (node.name === 'br') return '\n'
  return node.text + node.children.map(textOf).join('')
}
