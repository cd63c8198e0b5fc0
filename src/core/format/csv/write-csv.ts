import { type OffsetMap, offsetMap } from '#core/anchor/offsets.ts'
import { hull } from '#core/anchor/span.ts'
import type { Dataset, DatasetItem } from '#core/format/dataset.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Layer } from '#core/model/layer.ts'
import { neutralise } from './cell.ts'
import { type Columns, columnsOf, provenanceColumns } from './columns.ts'
import { formatRow } from './rows.ts'

/** Tells spreadsheets that the file is UTF-8; without it they show Cyrillic as rubbish. */
const byteOrderMark = '\ufeff'

/** One row an annotation, after a row of column names; the last ones of a layer have no place. Offsets in code points. */
export async function* writeCsv(dataset: Dataset): AsyncGenerator<string> {
  const columns = await columnsOf(dataset)
  yield byteOrderMark + formatRow(columns.names)
  for await (const item of dataset.items()) yield* itemRows(item, columns)
}

function* itemRows({ article, layers }: DatasetItem, columns: Columns): Generator<string> {
  const offsets = offsetMap(article.text)
  for (const layer of layers) {
    const relations = relationCells(layer)
    const provenance = provenanceCells(layer, columns)
    const row = (annotation: Annotation, place: readonly string[], mark: string): string => {
      const cells = [
        article.id,
        article.title,
        layer.annotator,
        annotation.id,
        annotation.kind,
        ...place,
        annotation.quote,
        ...columns.targets.map((target) => annotation.stances[target] ?? ''),
        ...columns.attributes.map((attribute) => String(annotation.attributes[attribute] ?? '')),
        annotation.note,
        relations.get(annotation.id) ?? '',
        ...(columns.orphans === 'with' ? [mark] : []),
        ...provenance(annotation.id),
      ]
      return formatRow(cells.map(neutralise))
    }
    for (const annotation of layer.annotations) yield row(annotation, placeCells(annotation, offsets), '')
    for (const orphan of layer.orphans ?? []) yield row(orphan, ['', '', ''], 'lost')
  }
}

/** `ranges` only where there is more than one. */
function placeCells({ ranges }: Annotation, offsets: OffsetMap): readonly string[] {
  const counted = ranges.map(({ start, end }) => ({
    start: offsets.toCodePoints(start),
    end: offsets.toCodePoints(end),
  }))
  const { start, end } = hull(counted)
  const fragments = counted.length > 1 ? counted.map((r) => `${r.start}:${r.end}`).join(' ') : ''
  return [String(start), String(end), fragments]
}

/** Where an annotation of the gold version comes from: "accept", "ana:n1; boris:n4", who decided, when. */
function provenanceCells(
  { decisions }: Layer,
  { provenance }: Columns,
): (annotation: string) => readonly string[] {
  if (provenance === 'without') return () => []
  const byGold = new Map(decisions.map((decision) => [decision.gold, decision]))
  return (annotation) => {
    const decision = byGold.get(annotation)
    if (!decision) return provenanceColumns.map(() => '')
    const { outcome, about, by, at } = decision
    return [outcome, about.map(({ annotator, item }) => `${annotator}:${item}`).join('; '), by, at]
  }
}

/** What leads from each annotation: "attributed-to:n2; supports:n5". */
function relationCells({ relations }: Layer): ReadonlyMap<string, string> {
  const cells = new Map<string, string>()
  for (const { type, from, to } of relations) {
    const before = cells.get(from)
    cells.set(from, before === undefined ? `${type}:${to}` : `${before}; ${type}:${to}`)
  }
  return cells
}
