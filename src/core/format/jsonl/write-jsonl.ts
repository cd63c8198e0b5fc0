import { type OffsetMap, offsetMap } from '#core/anchor/offsets.ts'
import { hull } from '#core/anchor/span.ts'
import type { Dataset, DatasetItem } from '#core/format/dataset.ts'
import { sortedMembers } from '#core/format/ordered.ts'
import { textBlocks } from '#core/format/text/text-shape.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Article, ArticleSource, Block, Range } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import { orphanRecordOf } from './orphan-records.ts'
import { commentRecordOf, decisionRecordOf } from './review-records.ts'
import { type AnnotationRecord, type ArticleRecord, type LayerRecord, recordVersion } from './record.ts'

/** One line an article. The same project gives the same bytes. */
export async function* writeJsonl(dataset: Dataset): AsyncGenerator<string> {
  for await (const item of dataset.items()) yield `${escapeBreaks(JSON.stringify(recordOf(item)))}\n`
}

/** JSON lets these stand as they are, but many a program takes them for the end of a line. */
function escapeBreaks(json: string): string {
  return json.replace(
    /[\u0085\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** An article with all its layers as the dataset format states them. */
export function recordOf({ article, layers }: DatasetItem): ArticleRecord {
  const offsets = offsetMap(article.text)
  const blocks = statedBlocks(article)
  return {
    standpoint: recordVersion,
    offsets: 'code-points',
    id: article.id,
    title: article.title,
    language: article.language,
    source: statedSource(article.source),
    text: article.text,
    ...(blocks && { blocks: blocks.map((block) => ({ ...block, ...toCodePoints(offsets, block) })) }),
    layers: layers.map((layer) => layerRecordOf(layer, offsets)),
  }
}

function statedSource({ outlet, author, url, published }: ArticleSource): ArticleRecord['source'] {
  return {
    ...(outlet && { outlet }),
    ...(author && { author }),
    ...(url && { url }),
    ...(published && { published }),
  }
}

/** Null where a reader would find the same blocks in the text: then the line need not carry them. */
function statedBlocks({ text, blocks }: Article): readonly Block[] | null {
  const stated = blocks.map(({ type, start, end, level }) => ({
    type,
    start,
    end,
    ...(level === undefined ? {} : { level }),
  }))
  return JSON.stringify(stated) === JSON.stringify(textBlocks(text)) ? null : stated
}

function toCodePoints(offsets: OffsetMap, { start, end }: Range): Range {
  return { start: offsets.toCodePoints(start), end: offsets.toCodePoints(end) }
}

function layerRecordOf(
  { annotator, status, annotations, relations, orphans = [], comments, decisions }: Layer,
  offsets: OffsetMap,
): LayerRecord {
  return {
    annotator,
    status,
    annotations: annotations.map((annotation) => annotationRecordOf(annotation, offsets)),
    relations: relations.map(({ id, type, from, to }) => ({ id, type, from, to })),
    ...(orphans.length > 0 && { orphans: orphans.map(orphanRecordOf) }),
    ...(comments.length > 0 && { comments: comments.map(commentRecordOf) }),
    ...(decisions.length > 0 && { decisions: decisions.map(decisionRecordOf) }),
  }
}

function annotationRecordOf(annotation: Annotation, offsets: OffsetMap): AnnotationRecord {
  const { id, kind, quote, stances, attributes, note } = annotation
  const ranges = annotation.ranges.map((range) => toCodePoints(offsets, range))
  const { start, end } = hull(ranges)
  return {
    id,
    kind,
    start,
    end,
    ...(ranges.length > 1 && { ranges: ranges.map((range) => [range.start, range.end] as const) }),
    quote,
    stances: sortedMembers(stances),
    attributes: sortedMembers(attributes),
    note,
  }
}
