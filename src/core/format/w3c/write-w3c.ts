import { type OffsetMap, offsetMap } from '#core/anchor/offsets.ts'
import { anchorOf } from '#core/anchor/span.ts'
import type { Dataset, DatasetItem, OutputPart } from '#core/format/dataset.ts'
import type { Remark } from '#core/format/format.ts'
import { sortedMembers } from '#core/format/ordered.ts'
import { placedRelations } from '#core/format/orphans-left-out.ts'
import { stanceName } from '#core/format/stance-name.ts'
import type { Annotation, Relation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'

/** A text and a page of annotations an article. Offsets are code points, as the Web Annotation Data Model has them. */
export async function* writeW3c(dataset: Dataset, remark: Remark): AsyncGenerator<OutputPart, void> {
  for await (const item of dataset.items()) {
    const { id, text } = item.article
    yield { file: `${id}.txt`, data: text }
    yield { file: `${id}.jsonld`, data: `${JSON.stringify(pageOf(item, remark), null, 1)}\n` }
  }
}

interface Context {
  readonly article: DatasetItem['article']
  readonly annotator: string
  readonly offsets: OffsetMap
}

function pageOf({ article, layers }: DatasetItem, remark: Remark): object {
  const offsets = offsetMap(article.text)
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:standpoint:${encodeURIComponent(article.id)}`,
    type: 'AnnotationPage',
    items: layers.flatMap((layer) => itemsOf(layer, { article, offsets, remark })),
  }
}

function itemsOf(
  layer: Layer,
  { article, offsets, remark }: Omit<Context, 'annotator'> & { readonly remark: Remark },
): readonly object[] {
  const context = { article, offsets, annotator: layer.annotator }
  const relations = placedRelations(layer, { file: `${article.id}.jsonld`, remark })
  return [
    ...layer.annotations.map((annotation) => annotationOf(annotation, context)),
    ...relations.map((relation) => linkOf(relation, context)),
  ]
}

function addressOf(id: string, { article, annotator }: Context): string {
  return `urn:standpoint:${[article.id, annotator, id].map(encodeURIComponent).join(':')}`
}

function annotationOf(annotation: Annotation, context: Context): object {
  const { id, kind, ranges, stances, attributes, note } = annotation
  const targets = ranges.map((range) => targetOf(range, context))
  const tags = [
    ...Object.entries(sortedMembers(stances)).map(([target, value]) => `${stanceName(target)}=${value}`),
    ...Object.entries(sortedMembers(attributes)).map(([name, value]) => `${name}=${String(value)}`),
  ]
  return {
    id: addressOf(id, context),
    type: 'Annotation',
    creator: { type: 'Person', name: context.annotator },
    body: [
      textBody('classifying', kind),
      ...tags.map((tag) => textBody('tagging', tag)),
      ...(note === '' ? [] : [textBody('commenting', note)]),
    ],
    target: targets.length === 1 ? targets[0] : targets,
  }
}

function textBody(purpose: string, value: string): object {
  return { type: 'TextualBody', purpose, value }
}

/** By its place, and by its quote with what stands around it. */
function targetOf(range: Range, { article, offsets }: Context): object {
  const { quote, prefix, suffix } = anchorOf(article.text, [range])
  return {
    type: 'SpecificResource',
    source: `${encodeURIComponent(article.id)}.txt`,
    selector: [
      {
        type: 'TextPositionSelector',
        start: offsets.toCodePoints(range.start),
        end: offsets.toCodePoints(range.end),
      },
      { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
    ],
  }
}

/** From the annotation that is the target to the one that the body names. */
function linkOf({ id, type, from, to }: Relation, context: Context): object {
  return {
    id: addressOf(`relation:${id}`, context),
    type: 'Annotation',
    motivation: 'linking',
    creator: { type: 'Person', name: context.annotator },
    body: [
      textBody('classifying', type),
      { type: 'SpecificResource', purpose: 'linking', source: addressOf(to, context) },
    ],
    target: addressOf(from, context),
  }
}
