/** Names of the columns that say something we have a place for; null where there is none. */
export interface Columns {
  readonly text: string
  readonly label: string | null
  readonly start: string | null
  readonly end: string | null
  readonly quote: string | null
  readonly annotator: string | null
  readonly title: string | null
  readonly ignored: readonly string[]
}

/** What tables call them; the first that there is counts. */
const names = {
  text: ['text', 'columndata', 'sentence', 'document', 'body', 'content', 'article', 'tweet', 'comment'],
  label: [
    'label',
    'labels',
    'columnlabel',
    'kind',
    'category',
    'class',
    'tag',
    'code',
    'type',
    'sentiment',
    'stance',
  ],
  start: ['start', 'begin', 'startoffset', 'startchar', 'from'],
  end: ['end', 'stop', 'endoffset', 'endchar', 'to'],
  quote: ['quote', 'span', 'spantext', 'passage', 'excerpt'],
  annotator: ['annotator', 'coder', 'rater', 'user', 'annotatorid', 'worker'],
  title: ['title', 'headline'],
} as const

/** Null where no column is called as texts are. */
export function findColumns(columns: readonly string[]): Columns | null {
  const byName = new Map(columns.toReversed().map((column) => [folded(column), column]))
  const find = (part: keyof typeof names) => names[part].flatMap((name) => byName.get(name) ?? [])[0] ?? null
  const text = find('text')
  if (text === null) return null
  const found = {
    label: find('label'),
    start: find('start'),
    end: find('end'),
    quote: find('quote'),
    annotator: find('annotator'),
    title: find('title'),
  }
  const used = new Set<string | null>([text, ...Object.values(found)])
  return { text, ...found, ignored: columns.filter((column) => column !== '' && !used.has(column)) }
}

/** Start_Offset, "start offset" and startOffset are one name. */
function folded(column: string): string {
  return column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
