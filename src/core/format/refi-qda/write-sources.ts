import { type OffsetMap, offsetMap } from '#core/anchor/offsets.ts'
import { hull } from '#core/anchor/span.ts'
import type { DatasetItem } from '#core/format/dataset.ts'
import type { Remark } from '#core/format/format.ts'
import { sortedMembers } from '#core/format/ordered.ts'
import { placedRelations } from '#core/format/orphans-left-out.ts'
import { stanceName } from '#core/format/stance-name.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import { problem } from '#core/problem/problem.ts'
import { xmlAttributes, xmlCharacters, xmlText } from '#core/xml/escape-xml.ts'
import { articleVariables, type ArticleVariable } from './codes.ts'
import { guidOf } from './guid.ts'
import { kindGuid, valueGuid } from './write-codes.ts'

/** Where the text of an article is in the zip. */
export function textFile({ id }: Pick<Article, 'id'>): string {
  return `${guidOf('article', id)}.txt`
}

export function userGuid(annotator: string): string {
  return guidOf('user', annotator)
}

export function variableGuid(name: ArticleVariable): string {
  return guidOf('variable', name)
}

/** The longest name of a selection in UTF-16 code units; a longer text is not given as its name. */
const longestName = 1000

/** A text with the selections of everybody. Offsets are code points over the text, the end is behind the last one. */
export function sourceXml({ article, layers }: DatasetItem, remark: Remark): string {
  const offsets = offsetMap(article.text)
  const head = xmlAttributes({
    guid: guidOf('source', article.id),
    name: written(article.title, { id: article.id, name: 'title' }, remark),
    plainTextPath: `internal://${textFile(article)}`,
    creationDateTime: dateTime(article.importedAt),
  })
  const selections = layers.flatMap((layer) =>
    layer.annotations.map((annotation) => selectionXml({ annotation, layer, article, offsets }, remark)),
  )
  const values = articleVariables.map((name) => variableXml(name, variableOf(article, name)))
  return `<TextSource${head}>\n${selections.join('')}${values.join('')}</TextSource>\n`
}

interface Placed {
  readonly annotation: Annotation
  readonly layer: Layer
  readonly article: Article
  readonly offsets: OffsetMap
}

function selectionXml({ annotation, layer, article, offsets }: Placed, remark: Remark): string {
  const { id, ranges, note, createdAt, updatedAt } = annotation
  const { start, end } = hull(ranges)
  const startPosition = String(offsets.toCodePoints(start))
  const endPosition = String(offsets.toCodePoints(end))
  if (ranges.length > 1)
    remark(problem('export-fragments-joined', { id, start: startPosition, end: endPosition }))
  const text = article.text.slice(start, end)
  const isName = text.length <= longestName && text === xmlCharacters(text)
  const user = userGuid(layer.annotator)
  const head = xmlAttributes({
    guid: selectionGuid(layer, id),
    name: isName ? text : undefined,
    startPosition,
    endPosition,
    creatingUser: user,
    creationDateTime: dateTime(createdAt),
    modifyingUser: user,
    modifiedDateTime: dateTime(updatedAt),
  })
  const described = written(note, { id, name: 'note' }, remark)
  const description = note === '' ? '' : `<Description>${xmlText(described)}</Description>\n`
  const codings = codesOf(annotation, remark).map(
    (code) =>
      `<Coding${xmlAttributes({ guid: guidOf('coding', layer.annotator, layer.article, id, code), creatingUser: user, creationDateTime: dateTime(createdAt) })}><CodeRef targetGUID="${code}"/></Coding>\n`,
  )
  return `<PlainTextSelection${head}>\n${description}${codings.join('')}</PlainTextSelection>\n`
}

function selectionGuid({ annotator, article }: Layer, annotation: string): string {
  return guidOf('selection', annotator, article, annotation)
}

/** GUIDs of the codes that say what an annotation says. */
function codesOf({ id, kind, stances, attributes }: Annotation, remark: Remark): readonly string[] {
  const values = [
    ...Object.entries(sortedMembers(stances)).map(([target, value]) => [stanceName(target), value] as const),
    ...Object.entries(sortedMembers(attributes)).map(([name, value]) => [name, String(value)] as const),
  ]
  return [
    kindGuid(kind),
    ...values.flatMap(([name, value]) => {
      if (value !== '') return [valueGuid(name, value)]
      remark(problem('export-value-changed', { id, name, written: '' }))
      return []
    }),
  ]
}

/** The links between the selections of an article. */
export function linksXml({ layers }: DatasetItem, remark: Remark): string {
  return layers
    .flatMap((layer) =>
      placedRelations(layer, { file: layer.article, remark }).map(({ id, type, from, to }) => {
        const head = xmlAttributes({
          guid: guidOf('link', layer.annotator, layer.article, id),
          name: type,
          direction: 'OneWay',
          originGUID: selectionGuid(layer, from),
          targetGUID: selectionGuid(layer, to),
        })
        return `<Link${head}/>\n`
      }),
    )
    .join('')
}

function variableOf({ id, language, source }: Article, name: ArticleVariable): string {
  switch (name) {
    case 'article':
      return id
    case 'language':
      return language
    case 'outlet':
    case 'author':
    case 'url':
    case 'published':
      return source[name]
    default:
      return name satisfies never
  }
}

function variableXml(name: ArticleVariable, value: string): string {
  if (value === '') return ''
  return `<VariableValue><VariableRef targetGUID="${variableGuid(name)}"/><TextValue>${xmlText(value)}</TextValue></VariableValue>\n`
}

interface Named {
  readonly id: string
  readonly name: string
}

/** `value` as XML can have it. */
function written(value: string, { id, name }: Named, remark: Remark): string {
  const characters = xmlCharacters(value)
  if (characters !== value) remark(problem('export-characters-replaced', { id, name }))
  return characters
}

/** Undefined where it is not the time that XML Schema asks for. */
export function dateTime(time: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(time) ? time : undefined
}
