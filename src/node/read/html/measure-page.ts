import { openElements } from './open-elements.ts'

/** What a page would cost to parse. */
export interface PageSize {
  /** Drawings and formulas count as one each. */
  readonly elements: number
  /** How deep elements are nested at most; an estimate where tags are left open. */
  readonly depth: number
}

const tagStart = /<(?:!--|(\/?)([a-z][^\s/>]*))/gi
const tagStop = /[>"']/g
const voids = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
)
/** Their content is text, whatever it looks like. */
const rawText = new Set('iframe noembed noframes script style textarea title xmp'.split(' '))

/**
 * Counts the elements and levels of an HTML page without building it, in one pass: a page nested a hundred thousand
 * levels deep would keep a parser busy for hours and overflow the stack of whatever walks through it.
 */
export function measurePage(html: string): PageSize {
  const stack = openElements()
  let elements = 0
  let found = match(tagStart, html, 0)
  while (found) {
    const [, slash, name] = found
    const tag = name?.toLowerCase()
    let next =
      tag === undefined ? after(html, '-->', found.index) : tagEnd(html, found.index + found[0].length)
    if (tag !== undefined && slash === '/') stack.close(tag)
    else if (tag !== undefined) {
      const isForeign = stack.has('svg') || stack.has('math')
      if (!isForeign) elements++
      if (rawText.has(tag)) next = match(new RegExp(`</${tag}`, 'gi'), html, next)?.index ?? html.length
      else if (!voids.has(tag) && !(isForeign && html.startsWith('/>', next - 2))) stack.open(tag)
    }
    found = match(tagStart, html, next)
  }
  return { elements, depth: stack.deepest() }
}

function match(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}

function after(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from)
  return at < 0 ? text.length : at + what.length
}

/** Behind the tag's `>`; one inside a quoted value does not count. */
function tagEnd(html: string, from: number): number {
  let stop = match(tagStop, html, from)
  while (stop && stop[0] !== '>') {
    const isValue = /=\s*$/.test(html.slice(Math.max(from, stop.index - 8), stop.index))
    const next = isValue ? after(html, stop[0], stop.index + 1) : stop.index + 1
    stop = match(tagStop, html, next)
  }
  return stop ? stop.index + 1 : html.length
}
