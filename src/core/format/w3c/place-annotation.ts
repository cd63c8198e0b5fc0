import { offsetMap } from '#core/anchor/offsets.ts'
import type { Notes } from '#core/format/notes.ts'
import type { StatedSpan } from '#core/format/stated-span.ts'
import type { Range } from '#core/model/article.ts'
import type { Selector, WebAnnotation } from './web-annotation.ts'

/** One that leads from an annotation to another. */
export function isLink({ motivation, targets }: WebAnnotation): boolean {
  return motivation === 'linking' && targets.every((target) => typeof target === 'string')
}

/** An annotation, and where it says that it is. */
export interface PlacedAnnotation {
  readonly annotation: WebAnnotation
  readonly span: StatedSpan
}

/** Finds where annotations about `text` say that they are; one that says nothing that could be read is noted. */
export function placer(
  text: string,
  notes: Notes,
): (annotation: WebAnnotation) => readonly PlacedAnnotation[] {
  const find = quoteFinder(text)
  return (annotation) => {
    if (isLink(annotation)) return []
    const id = annotation.id ?? annotation.bodies[0]?.value ?? ''
    const fragments = annotation.targets.map((target) =>
      typeof target === 'string' ? null : fragmentOf(target, find),
    )
    const found = fragments.flatMap((fragment) => fragment ?? [])
    if (found.length === fragments.length && found.length > 0)
      return [{ annotation, span: spanOf(id, found) }]
    notes.skip('w3c-no-place', { id })
    return []
  }
}

function spanOf(id: string, fragments: readonly Fragment[]): StatedSpan {
  const sorted = fragments.toSorted((a, b) => a.range.start - b.range.start)
  const isQuoted = sorted.every(({ quote }) => quote !== null)
  return {
    id,
    ranges: sorted.map(({ range }) => range),
    quote: isQuoted ? sorted.map(({ quote }) => quote).join(' ') : null,
  }
}

interface Fragment {
  readonly range: Range
  readonly quote: string | null
}

/** By its position; where there is none, by its quote. */
function fragmentOf(selectors: readonly Selector[], find: QuoteFinder): Fragment | null {
  const quoted = selectors.find(({ exact = '' }) => exact !== '')
  const quote = quoted?.exact ?? null
  for (const { start, end } of selectors)
    if (start !== undefined && end !== undefined) return { range: { start, end }, quote }
  const range = quoted && find(quoted)
  return range ? { range, quote } : null
}

/** In code points; null where the quote does not stand there, or more than once and nothing tells which. */
type QuoteFinder = (quoted: Selector) => Range | null

/** The whole text is searched for each quote; that bounds what a long file can cost. */
const searches = 10_000

function quoteFinder(text: string): QuoteFinder {
  const offsets = offsetMap(text)
  let left = searches
  return ({ exact = '', prefix, suffix }) => {
    if (left-- <= 0) return null
    const whole = prefix + exact + suffix
    const around = text.indexOf(whole)
    const isOnly = around >= 0 && !text.includes(whole, around + 1)
    const at = isOnly ? around + prefix.length : text.indexOf(exact)
    if (at < 0 || (!isOnly && text.includes(exact, at + 1))) return null
    return { start: offsets.toCodePoints(at), end: offsets.toCodePoints(at + exact.length) }
  }
}
