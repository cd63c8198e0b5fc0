import { hull } from '#core/anchor/span.ts'
import type { Dataset, OutputPart } from '#core/format/dataset.ts'
import type { Remark } from '#core/format/format.ts'
import { placedRelations } from '#core/format/orphans-left-out.ts'
import { compareText } from '#core/format/ordered.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import { problem } from '#core/problem/problem.ts'

/** A file of JSON Lines an annotator, as doccano's own export has it; offsets are UTF-16 code units. */
export async function* writeDoccano(dataset: Dataset, remark: Remark): AsyncGenerator<OutputPart, void> {
  const annotators = new Set<string>()
  for await (const { layers } of dataset.items())
    for (const { annotator } of layers) annotators.add(annotator)
  for (const annotator of [...annotators].toSorted(compareText))
    for await (const { article, layers } of dataset.items())
      for (const layer of layers.filter((one) => one.annotator === annotator)) {
        const file = `${annotator}.jsonl`
        const relations = placedRelations(layer, { file, remark })
        if (layer.annotations.length === 0) continue
        yield { file, data: `${JSON.stringify(recordOf(article, { ...layer, relations }, remark))}\n` }
      }
}

/** Entities have numbers for ids. */
function recordOf({ id, text }: Article, { annotations, relations }: Layer, remark: Remark) {
  const numbers = new Map(annotations.map((annotation, index) => [annotation.id, index]))
  return {
    id,
    text,
    entities: annotations.map((annotation, index) => {
      const { start, end } = hull(annotation.ranges)
      if (annotation.ranges.length > 1)
        remark(problem('export-fragments-joined', { id: annotation.id, start, end }))
      return { id: index, label: annotation.kind, start_offset: start, end_offset: end }
    }),
    relations: relations.map(({ type, from, to }, index) => ({
      id: index,
      from_id: numbers.get(from),
      to_id: numbers.get(to),
      type,
    })),
    Comments: [],
  }
}
