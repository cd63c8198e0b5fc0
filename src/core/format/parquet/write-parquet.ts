import { type OffsetMap, offsetMap } from '#core/anchor/offsets.ts'
import { hull } from '#core/anchor/span.ts'
import { DatasetCounts } from '#core/format/card/dataset-counts.ts'
import { cardOf } from '#core/format/card/write-card.ts'
import { type Columns, columnsOf } from '#core/format/csv/columns.ts'
import type { Dataset, DatasetItem, OutputPart } from '#core/format/dataset.ts'
import { recordOf } from '#core/format/jsonl/write-jsonl.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Layer } from '#core/model/layer.ts'
import { type Column, type Row, tableWriter } from './table-writer.ts'

const articlesFile = 'articles.parquet'
const annotationsFile = 'annotations.parquet'

const texts = ['id', 'title', 'language', 'outlet', 'author', 'url', 'published', 'text', 'blocks', 'layers']
/** What the file says of itself: the version of its records, and what offsets count. */
const about = { standpoint: '1', offsets: 'code-points' }
/** A group of rows is closed when its texts are so long (UTF-16 code units), or when there are so many rows. */
const groupLength = 4_000_000
const groupRows = 10_000

/** A row an article with all that is known of it, a row an annotation for computing, and a card. Offsets are code points. */
export async function* writeParquet(dataset: Dataset): AsyncGenerator<OutputPart, void> {
  const counts = new DatasetCounts()
  const columns = await columnsOf(dataset)
  const articles = async function* (): AsyncGenerator<Row> {
    for await (const item of dataset.items()) {
      counts.add(item)
      yield articleRow(item)
    }
  }
  const annotations = async function* (): AsyncGenerator<Row> {
    for await (const item of dataset.items()) yield* annotationRows(item, columns)
  }
  yield* tableOf(articlesFile, texts.map(text), articles())
  yield* tableOf(annotationsFile, annotationColumns(columns), annotations())
  const files = [
    { name: articlesFile, content: 'a row an article; `layers` and `blocks` are JSON' },
    {
      name: annotationsFile,
      content: 'a row an annotation; `ranges` and `relations` are JSON, offsets are code points',
    },
  ]
  const tables = [annotationsFile, articlesFile]
  yield cardOf({ project: dataset.project, counts, files, tables, agreement: [] })
}

function text(name: string): Column {
  return { name, type: 'STRING' }
}

async function* tableOf(
  file: string,
  columns: readonly Column[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<OutputPart, void> {
  const table = tableWriter(columns, about)
  let group: Row[] = []
  let length = 0
  for await (const row of rows) {
    group.push(row)
    length += row.reduce<number>((sum, cell) => sum + String(cell ?? '').length, 0)
    if (length < groupLength && group.length < groupRows) continue
    yield { file, data: table.write(group) }
    group = []
    length = 0
  }
  if (group.length > 0) yield { file, data: table.write(group) }
  yield { file, data: table.end() }
}

function articleRow(item: DatasetItem): Row {
  const { id, title = '', language = '', source = {}, text: content, blocks, layers } = recordOf(item)
  const { outlet = '', author = '', url = '', published = '' } = source
  const stated = [id ?? null, title, language, outlet, author, url, published, content]
  return [...stated, blocks ? JSON.stringify(blocks) : null, JSON.stringify(layers)]
}

function annotationColumns({ targets, attributes }: Columns): readonly Column[] {
  return [
    ...['article', 'annotator', 'id', 'kind'].map(text),
    { name: 'start', type: 'INT32' },
    { name: 'end', type: 'INT32' },
    ...['ranges', 'quote', 'note', 'relations'].map(text),
    ...targets.map((target) => text(`stance_${target}`)),
    ...attributes.map((attribute) => text(`attribute_${attribute}`)),
  ]
}

function* annotationRows({ article, layers }: DatasetItem, columns: Columns): Generator<Row> {
  const offsets = offsetMap(article.text)
  for (const layer of layers) {
    const relations = relationsFrom(layer)
    for (const annotation of layer.annotations) {
      const { id, kind, quote, note, stances, attributes } = annotation
      yield [
        article.id,
        layer.annotator,
        id,
        kind,
        ...placeOf(annotation, offsets),
        quote,
        note,
        JSON.stringify(relations.get(id) ?? []),
        ...columns.targets.map((target) => stances[target] ?? null),
        ...columns.attributes.map((name) => (name in attributes ? String(attributes[name]) : null)),
      ]
    }
  }
}

function placeOf({ ranges }: Annotation, offsets: OffsetMap): Row {
  const counted = ranges.map((range) => ({
    start: offsets.toCodePoints(range.start),
    end: offsets.toCodePoints(range.end),
  }))
  const { start, end } = hull(counted)
  return [start, end, JSON.stringify(counted.map((range) => [range.start, range.end]))]
}

function relationsFrom({ relations }: Layer) {
  const from = new Map<string, { readonly type: string; readonly to: string }[]>()
  for (const { type, from: start, to } of relations) {
    const known = from.get(start) ?? []
    from.set(start, known)
    known.push({ type, to })
  }
  return from
}
