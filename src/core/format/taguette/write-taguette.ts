import { hull } from '#core/anchor/span.ts'
import { neutralise } from '#core/format/csv/cell.ts'
import { formatRow } from '#core/format/csv/rows.ts'
import type { Dataset, OutputPart } from '#core/format/dataset.ts'
import type { Remark } from '#core/format/format.ts'
import { compareText, sortedMembers } from '#core/format/ordered.ts'
import { placedRelations } from '#core/format/orphans-left-out.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Article } from '#core/model/article.ts'
import type { Scheme } from '#core/model/scheme.ts'
import { problem } from '#core/problem/problem.ts'
import { attributeTag, stanceTag, targetTag, valueTag } from './tag-path.ts'

function rowOf(cells: readonly string[]): string {
  return formatRow(cells.map(neutralise))
}

/** The scheme as tags; values stand under what they are values of. */
export async function* writeCodebook({ project }: Dataset): AsyncGenerator<string, void> {
  yield rowOf(['tag', 'description'])
  for (const [tag, description] of tagsOf(project.scheme)) yield rowOf([tag, description])
}

function tagsOf({ kinds, targets, values, attributes }: Scheme): readonly (readonly [string, string])[] {
  return [
    ...kinds.map(({ id, definition }) => [id, definition] as const),
    ...targets.flatMap(({ id: target, definition }) => [
      [targetTag(target), definition] as const,
      ...values.map((value) => [stanceTag(target, value.id), value.definition] as const),
    ]),
    ...attributes.flatMap(({ id, definition, options }) => [
      [attributeTag(id), definition] as const,
      ...options.map((option) => [valueTag(id, option.id), option.label] as const),
    ]),
  ]
}

/** A table an annotator: a row for every tag of a highlight, which has the same number in all of them. */
export async function* writeHighlights(dataset: Dataset, remark: Remark): AsyncGenerator<OutputPart, void> {
  const annotators = new Set<string>()
  for await (const { layers } of dataset.items())
    for (const { annotator } of layers) annotators.add(annotator)
  for (const annotator of [...annotators].toSorted(compareText)) {
    const file = `${annotator}.csv`
    let number = 0
    yield { file, data: rowOf(['id', 'document', 'tag', 'content']) }
    for await (const { article, layers } of dataset.items())
      for (const layer of layers.filter((one) => one.annotator === annotator)) {
        placedRelations(layer, { file, remark })
        for (const annotation of layer.annotations) {
          number++
          const passage = passageOf(annotation, article, remark)
          for (const tag of tagsOn(annotation))
            yield { file, data: rowOf([String(number), article.title, tag, passage]) }
        }
      }
  }
}

/** From the first edge to the last. */
function passageOf({ id, ranges }: Annotation, { text }: Article, remark: Remark): string {
  const { start, end } = hull(ranges)
  if (ranges.length > 1) remark(problem('export-fragments-joined', { id, start, end }))
  return text.slice(start, end)
}

function tagsOn({ kind, stances, attributes }: Annotation): readonly string[] {
  return [
    kind,
    ...Object.entries(sortedMembers(stances)).map(([target, value]) => stanceTag(target, value)),
    ...Object.entries(sortedMembers(attributes)).map(([name, value]) => valueTag(name, String(value))),
  ]
}
