import { type OffsetMap, offsetMap } from '#core/anchor/offsets.ts'
import type { Dataset, DatasetItem, OutputPart } from '#core/format/dataset.ts'
import type { Remark } from '#core/format/format.ts'
import { sortedMembers } from '#core/format/ordered.ts'
import { placedRelations } from '#core/format/orphans-left-out.ts'
import { stanceName } from '#core/format/stance-name.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Layer } from '#core/model/layer.ts'
import { problem } from '#core/problem/problem.ts'
import { freeNumbers } from './free-numbers.ts'
import { UsedValues } from './used-values.ts'
import { confOf } from './write-conf.ts'

/**
 * A folder an annotator, in it a .txt and a .ann an article, and the annotation.conf that brat needs to show them. Offsets
 * are code points over the .txt. An article that nobody has worked on stands in the folder "articles".
 */
export async function* writeBrat(dataset: Dataset, remark: Remark): AsyncGenerator<OutputPart, void> {
  const used = new UsedValues()
  for await (const item of dataset.items())
    for (const { folder, layer } of copiesOf(item)) {
      used.add(layer)
      const path = `${folder}/${item.article.id}`
      yield { file: `${path}.txt`, data: item.article.text }
      yield { file: `${path}.ann`, data: annOf(layer, { text: item.article.text, path, remark }) }
    }
  yield { file: 'annotation.conf', data: confOf(dataset.project.scheme, used) }
}

/** Where nobody could mistake it for an annotator's: an id never begins with a mark. */
const unread = '_articles'

interface Copy {
  readonly folder: string
  readonly layer: Pick<Layer, 'annotations' | 'relations' | 'orphans'>
}

function copiesOf({ layers }: DatasetItem): readonly Copy[] {
  if (layers.length === 0) return [{ folder: unread, layer: { annotations: [], relations: [] } }]
  return layers.map((layer) => ({ folder: layer.annotator, layer }))
}

interface Context {
  readonly text: string
  readonly path: string
  readonly remark: Remark
}

function annOf(layer: Copy['layer'], context: Context): string {
  const { annotations } = layer
  const relations = placedRelations(layer, { file: `${context.path}.ann`, remark: context.remark })
  const ids = freeNumbers(
    annotations.map(({ id }) => id),
    'T',
  )
  const offsets = offsetMap(context.text)
  const spans = annotations.map((annotation, index) => spanLine(annotation, ids[index] ?? '', offsets))
  const named = new Map(annotations.map(({ id }, index) => [id, ids[index] ?? '']))
  const relationIds = freeNumbers(
    relations.map(({ id }) => id),
    'R',
  )
  const ties = relations.map(
    ({ type, from, to }, index) =>
      `${relationIds[index] ?? ''}\t${type} Arg1:${named.get(from) ?? ''} Arg2:${named.get(to) ?? ''}\t`,
  )
  const marks = annotations.flatMap((annotation, index) =>
    attributesOf(annotation, context).map((entry) => ({ of: ids[index] ?? '', ...entry })),
  )
  const notes = annotations.flatMap(({ note }, index) =>
    note === '' ? [] : note.split(/\r\n?|\n/).map((text) => ({ of: ids[index] ?? '', text })),
  )
  return [
    ...spans,
    ...ties,
    ...marks.map(({ of, name, value }, index) => `A${index + 1}\t${name} ${of} ${value}`),
    ...notes.map(({ of, text }, index) => `#${index + 1}\tAnnotatorNotes ${of}\t${text}`),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

/** brat shows a line break within a quote as a blank. */
function spanLine({ kind, ranges, quote }: Annotation, id: string, offsets: OffsetMap): string {
  const places = ranges.map(({ start, end }) => `${offsets.toCodePoints(start)} ${offsets.toCodePoints(end)}`)
  return `${id}\t${kind} ${places.join(';')}\t${quote.replaceAll('\n', ' ')}`
}

interface Entry {
  readonly name: string
  readonly value: string
}

/** A value is the rest of its line, and cannot be nothing. */
function attributesOf({ id, stances, attributes }: Annotation, { path, remark }: Context): readonly Entry[] {
  const stated = [
    ...Object.entries(sortedMembers(stances)).map(([target, value]) => ({ name: stanceName(target), value })),
    ...Object.entries(sortedMembers(attributes)).map(([name, value]) => ({ name, value: String(value) })),
  ]
  return stated.flatMap(({ name, value }) => {
    const written = value.replace(/\s+/g, ' ').trim()
    if (written !== value)
      remark(problem('export-value-changed', { id, name, written }, { file: `${path}.ann` }))
    return written === '' ? [] : [{ name, value: written }]
  })
}
