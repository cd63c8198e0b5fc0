import { restore } from '#core/format/csv/cell.ts'
import { parseRows } from '#core/format/csv/rows.ts'
import type { Codebook, CodebookItem, ImportedFile } from '#core/format/document.ts'
import type { SourceText } from '#core/format/format.ts'
import { type Notes, takeNotes } from '#core/format/notes.ts'
import { tagMeaning } from './tag-path.ts'

/** Whether a text begins like one of Taguette's own tables. */
export function isTaguetteTable(head: string): boolean {
  return /^(?:id,document,tag,content|tag,description,number of highlights)\b/.test(head)
}

/** A codebook, or a table of highlights, of which only the tags can be read: it has no texts. */
export function readTaguette({ name, text }: SourceText): ImportedFile {
  const notes = takeNotes(name)
  const [header = [], ...rows] = parseRows(text)
  const columns = header.map((cell) => restore(cell).trim())
  const tags = columns.includes('content')
    ? tagsOfHighlights(columns, rows, notes)
    : tagsDefined(columns, rows, notes)
  const { skipped, doubted } = notes
  return { format: 'taguette', documents: [], skipped, doubted, offsets: null, codebook: codebookOf(tags) }
}

type Rows = readonly (readonly string[])[]

/** Columns that may hold the tags; Taguette takes any of them, if it is the only one. */
const tagColumns = new Set(['tag', 'name', 'path'])

function tagsDefined(columns: readonly string[], rows: Rows, notes: Notes): readonly CodebookItem[] {
  const found = columns.filter((column) => tagColumns.has(column))
  const [only] = found
  if (only === undefined || found.length > 1) {
    notes.skip('taguette-no-tags', { columns: columns.join(', ') })
    return []
  }
  const at = columns.indexOf(only)
  const defined = columns.indexOf('description')
  return rows.flatMap((row) => {
    const name = restore(row[at] ?? '').trim()
    return name === '' ? [] : [{ name, definition: restore(row[defined] ?? '').trim() }]
  })
}

function tagsOfHighlights(columns: readonly string[], rows: Rows, notes: Notes): readonly CodebookItem[] {
  const cell = (row: readonly string[], column: string) => restore(row[columns.indexOf(column)] ?? '')
  const highlights = new Map<string, Set<string>>()
  for (const row of rows) {
    const document = cell(row, 'document')
    const ids = highlights.get(document) ?? new Set()
    highlights.set(document, ids)
    ids.add(cell(row, 'id'))
  }
  for (const [document, ids] of highlights) notes.skip('taguette-no-text', { document, count: ids.size })
  const names = new Set(rows.map((row) => cell(row, 'tag')).filter((tag) => tag !== ''))
  return [...names].map((name) => ({ name, definition: '' }))
}

/** Tags under those that we wrote for targets and attributes are what they were; all others are kinds. */
function codebookOf(tags: readonly CodebookItem[]): Codebook {
  const targets: CodebookItem[] = []
  const values = new Map<string, CodebookItem>()
  const kinds: CodebookItem[] = []
  const attributes = new Map<string, { definition: string; readonly options: string[] }>()
  for (const { name, definition } of tags) {
    const meaning = tagMeaning(name)
    switch (meaning.type) {
      case 'kind':
        kinds.push({ name, definition })
        break
      case 'target':
        targets.push({ name: meaning.name, definition })
        break
      case 'value':
        values.set(meaning.value, { name: meaning.value, definition })
        break
      case 'attribute':
        attributes.set(meaning.name, { definition, options: [] })
        break
      case 'option':
        attributes.get(meaning.name)?.options.push(meaning.value)
        break
      default:
        meaning satisfies never
    }
  }
  return {
    kinds,
    targets,
    values: [...values.values()],
    attributes: [...attributes].map(([name, { definition, options }]) => ({
      name,
      definition,
      type: 'choice',
      kinds: [],
      options,
    })),
  }
}
