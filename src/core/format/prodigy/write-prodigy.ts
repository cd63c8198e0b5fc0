import { type OffsetMap, offsetMap } from '#core/anchor/offsets.ts'
import { hull } from '#core/anchor/span.ts'
import type { Dataset, DatasetItem } from '#core/format/dataset.ts'
import type { Remark } from '#core/format/format.ts'
import { sortedMembers } from '#core/format/ordered.ts'
import { placedRelations } from '#core/format/orphans-left-out.ts'
import { tokenIndex, type TokenIndex, tokensOf } from '#core/format/tokens.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Article, Range } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import { textHash } from '#core/model/text-hash.ts'
import { problem } from '#core/problem/problem.ts'

/** A line a layer, as Prodigy's relations and spans recipes have it; offsets are code points. An article without a layer is a task. */
export async function* writeProdigy(dataset: Dataset, remark: Remark): AsyncGenerator<string, void> {
  for await (const item of dataset.items())
    for (const task of tasksOf(item, remark)) yield `${JSON.stringify(task)}\n`
}

function tasksOf({ article, layers }: DatasetItem, remark: Remark): readonly object[] {
  // The mark of the format comes first: a long text would hide it from whoever looks at the beginning only.
  const task = { _input_hash: numberOf(article.text), text: article.text, meta: metaOf(article) }
  if (layers.length === 0) return [task]
  const offsets = offsetMap(article.text)
  return layers.map((layer) => {
    const answer = answerOf(layer, { article, offsets, remark })
    return {
      ...task,
      ...answer,
      answer: 'accept',
      _task_hash: numberOf(JSON.stringify([article.text, answer])),
      _view_id: 'relations',
      _annotator_id: layer.annotator,
      _session_id: layer.annotator,
    }
  })
}

/** Prodigy shows these below the text. */
function metaOf({ id, title, language, source }: Article): object {
  const { outlet, author, url, published } = source
  return {
    article: id,
    title,
    ...(language && { language }),
    ...(outlet && { source: outlet }),
    ...(author && { author }),
    ...(url && { url }),
    ...(published && { published }),
  }
}

/** Prodigy tells tasks apart by signed numbers of 32 bits; any that depend on the content alone will do. */
function numberOf(content: string): number {
  return Number.parseInt(textHash(content).slice(0, 8), 16) | 0
}

interface Context {
  readonly article: Article
  readonly offsets: OffsetMap
  readonly remark: Remark
}

function answerOf(layer: Layer, { article, offsets, remark }: Context) {
  const hulls = layer.annotations.map(({ ranges }) => hull(ranges))
  const tokens = tokensOf(article.text, hulls)
  const placing = { offsets, index: tokenIndex(tokens) }
  const places = new Map(
    layer.annotations.map((annotation) => [annotation.id, placeOf(annotation, placing)] as const),
  )
  for (const { id, ranges } of layer.annotations)
    if (ranges.length > 1) remark(problem('export-fragments-joined', { id, ...hull(ranges) }))
  const relations = placedRelations(layer, { file: `${article.id}, ${layer.annotator}`, remark })
  return {
    tokens: tokens.map(({ text, start, end, isSpaced }, id) => {
      const place = counted({ start, end }, offsets)
      return { text, ...place, id, ws: isSpaced }
    }),
    spans: layer.annotations.map((annotation) =>
      spanOf(annotation, { article, place: places.get(annotation.id) }),
    ),
    relations: relations.map(({ id, type, from, to }) => {
      const [head, child] = [places.get(from), places.get(to)]
      return {
        head: head?.token_end,
        child: child?.token_end,
        head_span: head,
        child_span: child,
        label: type,
        id,
      }
    }),
  }
}

interface Placing {
  readonly offsets: OffsetMap
  readonly index: TokenIndex
}

/** The last token is inclusive. */
interface Place extends Range {
  readonly token_start: number
  readonly token_end: number
  readonly label: string
  readonly id: string
}

function placeOf({ id, kind, ranges }: Annotation, { offsets, index }: Placing): Place {
  const [first, last] = index.find(hull(ranges))
  return { ...counted(hull(ranges), offsets), token_start: first, token_end: last, label: kind, id }
}

function counted({ start, end }: Range, offsets: OffsetMap): Range {
  return { start: offsets.toCodePoints(start), end: offsets.toCodePoints(end) }
}

interface Written {
  readonly article: Article
  readonly place: Place | undefined
}

/** Prodigy keeps members that it does not know. */
function spanOf({ ranges, stances, attributes, note }: Annotation, { article, place }: Written): object {
  const { start, end } = hull(ranges)
  return {
    ...place,
    text: article.text.slice(start, end),
    ...(Object.keys(stances).length > 0 && { stances: sortedMembers(stances) }),
    ...(Object.keys(attributes).length > 0 && { attributes: sortedMembers(attributes) }),
    ...(note !== '' && { note }),
  }
}
