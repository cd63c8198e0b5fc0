/** No text that people write comes near these; beyond them the parser would take minutes. */
const mostMarks = 2000
const deepest = 100
const widestIndent = 300

/** The parser's time grows with the square of the marks in one paragraph: emphasis, brackets, code. */
export function isDense(markdown: string): boolean {
  return markdown.split(/\n\s*\n/).some((paragraph) => countOf(paragraph, /[*_`]+|[[\]<]/g) > mostMarks)
}

const openings = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm

/** And with the square of the quotations and lists that are open inside each other at one line. */
export function isDeep(markdown: string): boolean {
  const isTooMuch = (opened: string) => opened.length > widestIndent || countOf(opened, /[>+*.)-]/g) > deepest
  return (markdown.match(openings) ?? []).some(isTooMuch)
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
