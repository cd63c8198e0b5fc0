import fc from 'fast-check'

/** Pieces that make offsets hard: emoji with joiners, flags, combining marks, no-break spaces, Cyrillic, CRLF-free newlines. */
const pieces = [
  'Moscow',
  'Мінск',
  ' ',
  '\u00a0',
  '\n',
  '👩‍👩‍👧',
  '🇧🇾',
  'e\u0301',
  '“',
  '”',
  '’',
  '-',
  '..',
  'a',
  '7',
  '🙂',
]

/** Texts of hard pieces, up to some hundred characters. */
export const hardText = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''))

/** A text with two offsets in it, in order. */
export const textWithRange = hardText.chain((text) =>
  fc
    .tuple(fc.constant(text), fc.nat({ max: text.length }), fc.nat({ max: text.length }))
    .map(([t, a, b]) => ({ text: t, range: { start: Math.min(a, b), end: Math.max(a, b) } })),
)

/** Where words are cut out of a text and others put in. */
type Edits = readonly (readonly [at: number, removed: number, added: readonly string[]])[]

export function edited(words: readonly string[], edits: Edits): readonly string[] {
  return edits.reduce<readonly string[]>(
    (sum, [at, removed, added]) => sum.toSpliced(at % (sum.length + 1), removed, ...added),
    words,
  )
}
