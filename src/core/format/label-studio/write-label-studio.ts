import { type OffsetMap, offsetMap } from '#core/anchor/offsets.ts'
import { hull } from '#core/anchor/span.ts'
import type { Dataset, DatasetItem, OutputPart } from '#core/format/dataset.ts'
import type { Remark } from '#core/format/format.ts'
import { sortedMembers } from '#core/format/ordered.ts'
import { placedRelations } from '#core/format/orphans-left-out.ts'
import { stanceName } from '#core/format/stance-name.ts'
import type { Annotation, AttributeValue } from '#core/model/annotation.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Scheme } from '#core/model/scheme.ts'
import { problem } from '#core/problem/problem.ts'
import { labelConfig, type Asked } from './label-config.ts'
import { configFile, tasksFile } from './file-names.ts'

/**
 * The tasks of a project, each layer an annotation, and the labelling configuration that Label Studio needs to show them.
 * Offsets are code points.
 */
export async function* writeLabelStudio(dataset: Dataset, remark: Remark): AsyncGenerator<OutputPart, void> {
  const asked = new Map<string, Asked>()
  let number = 0
  for await (const item of dataset.items()) {
    number++
    const task = { id: number, ...taskOf(item, { scheme: dataset.project.scheme, asked, remark }) }
    yield { file: tasksFile, data: `${number === 1 ? '[' : ','}\n${JSON.stringify(task)}` }
  }
  yield { file: tasksFile, data: number === 0 ? '[]\n' : '\n]\n' }
  yield { file: configFile, data: labelConfig(dataset.project.scheme, asked) }
}

interface Context {
  readonly scheme: Scheme
  /** Everything that was answered, so that the configuration asks for it. */
  readonly asked: Map<string, Asked>
  readonly remark: Remark
}

function taskOf({ article, layers }: DatasetItem, context: Context) {
  const { outlet, author, url, published } = article.source
  const offsets = offsetMap(article.text)
  return {
    annotations: layers.map((layer) => ({
      annotator: layer.annotator,
      result: resultsOf(layer, { ...context, text: article.text, offsets }),
    })),
    data: {
      text: article.text,
      article_id: article.id,
      title: article.title,
      language: article.language,
      outlet,
      author,
      url,
      published,
    },
  }
}

interface TextContext extends Context {
  readonly text: string
  readonly offsets: OffsetMap
}

function resultsOf(layer: Layer, context: TextContext) {
  const relations = placedRelations(layer, { file: tasksFile, remark: context.remark })
  return [
    ...layer.annotations.flatMap((annotation) => regionOf(annotation, context)),
    ...relations.map(({ type, from, to }) => ({
      type: 'relation',
      from_id: from,
      to_id: to,
      direction: 'right',
      labels: [type],
    })),
  ]
}

/** A result for the kind and one for each detail, all with the annotation's id. */
function regionOf({ id, kind, ranges, stances, attributes, note }: Annotation, context: TextContext) {
  const { text, offsets, remark, scheme, asked } = context
  const { start, end } = hull(ranges)
  if (ranges.length > 1) remark(problem('export-fragments-joined', { id, start, end }, { file: tasksFile }))
  const place = {
    start: offsets.toCodePoints(start),
    end: offsets.toCodePoints(end),
    text: text.slice(start, end),
  }
  const details = [
    ...Object.entries(sortedMembers(stances)).map(
      ([target, value]) => [stanceName(target), 'choices', value] as const,
    ),
    ...Object.entries(sortedMembers(attributes)).map(
      ([name, value]) => [name, controlFor(scheme, name, value), value] as const,
    ),
  ]
  for (const [name, type] of details) if (!asked.has(name)) asked.set(name, type)
  const result = { id, to_name: 'text' }
  return [
    {
      ...result,
      from_name: 'label',
      type: 'labels',
      value: { ...place, labels: [kind] },
      ...(note !== '' && { meta: { text: [note] } }),
    },
    ...details.map(([name, type, value]) => ({
      ...result,
      from_name: name,
      type,
      value: { ...place, ...answerOf(type, value) },
    })),
  ]
}

function controlFor({ attributes }: Scheme, name: string, value: AttributeValue): Asked {
  if (typeof value === 'number') return 'number'
  const isChoice = attributes.some(({ id, type }) => id === name && type === 'choice')
  return isChoice ? 'choices' : 'textarea'
}

function answerOf(type: Asked, value: AttributeValue) {
  switch (type) {
    case 'choices':
      return { choices: [String(value)] }
    case 'number':
      return { number: value }
    case 'textarea':
      return { text: [String(value)] }
    default:
      return type satisfies never
  }
}
