import { checkRanges, hull, quoteOf } from '#core/anchor/span.ts'
import { canonicalJson } from '#core/change/canonical-json.ts'
import { checkAttribute, checkKind, checkStance } from '#core/change/check-values.ts'
import { replay } from '#core/change/replay.ts'
import type { Annotation, Relation } from '#core/model/annotation.ts'
import { emptyLayer } from '#core/model/layer.ts'
import type { Scheme } from '#core/model/scheme.ts'
import type { StoredLayer } from '#core/ports.ts'
import { type Problem, problem } from '#core/problem/problem.ts'
import { succeed } from '#core/problem/result.ts'

/** What a layer stands on; `text` null where the article cannot be read. */
export interface Ground {
  readonly text: string | null
  readonly scheme: Scheme
}

/** What is wrong with a layer, also against its own log, its article and the scheme. */
export function checkLayer(stored: StoredLayer, { text, scheme }: Ground): readonly Problem[] {
  const { layer } = stored
  const items = [...layer.annotations, ...(layer.orphans ?? [])]
  const ids = new Set(items.map(({ id }) => id))
  return [
    ...(isToldByLog(stored) ? [] : [problem('log-and-layer-differ')]),
    ...repeated(items),
    ...repeated(layer.relations),
    ...repeated(layer.comments),
    ...repeated(layer.decisions),
    ...layer.annotations.flatMap((annotation) => [
      ...(text === null ? [] : checkAnchor(annotation, text)),
      ...checkScheme(annotation, scheme),
    ]),
    ...(layer.orphans ?? []).flatMap((orphan) => checkScheme(orphan, scheme)),
    ...layer.relations.flatMap((relation) => checkRelation(relation, ids, scheme)),
  ]
}

/** Whether the log, where it is whole, leads to the same layer. */
export function isToldByLog({ layer, entries }: StoredLayer): boolean {
  if (entries[0]?.revision !== 1) return true
  const told = replay(emptyLayer(layer.annotator, layer.article), entries.map(succeed))
  return told.cut === null && canonicalJson(told.layer) === canonicalJson(layer)
}

function repeated(items: readonly { readonly id: string }[]): readonly Problem[] {
  const seen = new Set<string>()
  const twice = new Set(items.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => id))
  return [...twice].map((id) => problem('id-duplicate', { id }))
}

function checkAnchor({ id, ranges, quote }: Annotation, text: string): readonly Problem[] {
  const checked = checkRanges(text, ranges)
  const isInOrder = checked.ok && JSON.stringify(checked.value) === JSON.stringify(ranges)
  if (!isInOrder) return [problem('annotation-range', { id, ...hull(ranges) })]
  const found = quoteOf(text, ranges)
  return found === quote ? [] : [problem('annotation-quote', { id, quote, found })]
}

function checkScheme({ id, kind, stances, attributes }: Annotation, scheme: Scheme): readonly Problem[] {
  const lacks = (what: string, value: string) => problem('annotation-scheme', { id, what, value })
  const badKind = checkKind(scheme, kind) ? [lacks('the kind', kind)] : []
  const badStances = Object.entries(stances).flatMap(([target, value]) => {
    const wrong = checkStance(scheme, target, value)
    if (!wrong) return []
    return [wrong.code === 'target-unknown' ? lacks('the target', target) : lacks('the value', value)]
  })
  const badAttributes = Object.entries(attributes)
    .filter((entry) => badKind.length === 0 && checkAttribute(scheme, kind, entry) !== null)
    .map(([attribute, value]) => lacks('the attribute', `${attribute}: ${value}`))
  return [...badKind, ...badStances, ...badAttributes]
}

function checkRelation(
  { id, type, from, to }: Relation,
  annotations: ReadonlySet<string>,
  scheme: Scheme,
): readonly Problem[] {
  const loose = [from, to].filter((end) => !annotations.has(end))
  const isKnown = scheme.relationTypes.some((known) => known.id === type)
  return [
    ...loose.map((end) => problem('relation-loose', { id, end })),
    ...(isKnown ? [] : [problem('annotation-scheme', { id, what: 'the relation type', value: type })]),
  ]
}
