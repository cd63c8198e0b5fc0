import type { Relation } from '#core/model/annotation.ts'
import type { Layer } from '#core/model/layer.ts'
import type { RelationType, Scheme } from '#core/model/scheme.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { type Change, type ItemChange, itemChange, noChange } from './change.ts'
import type { CommandOf, Situation } from './situation.ts'

export function relate({ layer, scheme, nextId }: Situation, command: CommandOf<'relate'>): Result<Change> {
  const { relationType: type, from, to } = command
  const relation = { id: command.id ?? nextId(), type, from, to }
  const checked = checkRelation(layer, scheme, relation)
  return checked.ok ? succeed({ ...noChange, relations: itemChange({ added: [relation] }) }) : checked
}

/** Whether `relation` may be added. */
export function checkRelation(
  layer: Pick<Layer, 'annotations' | 'relations'>,
  { relationTypes }: Scheme,
  relation: Relation,
): Result<null> {
  const { id, type: typeId, from, to } = relation
  const type = relationTypes.find((known) => known.id === typeId)
  if (!type) return fail('relation-type-unknown', { type: typeId })
  if (from === to) return fail('relation-self')
  const ends = checkEnds(layer, type, [from, to])
  if (!ends.ok) return ends
  if (layer.relations.some((r) => r.type === typeId && r.from === from && r.to === to))
    return fail('relation-exists')
  return layer.relations.some((r) => r.id === id) ? fail('id-taken', { id }) : succeed(null)
}

export function unrelate({ layer }: Situation, { ids }: CommandOf<'unrelate'>): Result<Change> {
  const removed = layer.relations.filter((r) => ids.includes(r.id))
  const missing = ids.find((id) => !removed.some((r) => r.id === id))
  if (missing !== undefined) return fail('relation-unknown', { id: missing })
  return succeed({ ...noChange, relations: itemChange({ removed }) })
}

function checkEnds(
  layer: Pick<Layer, 'annotations'>,
  type: RelationType,
  [from, to]: readonly [string, string],
): Result<null> {
  const fromKind = layer.annotations.find((a) => a.id === from)?.kind
  const toKind = layer.annotations.find((a) => a.id === to)?.kind
  if (fromKind === undefined) return fail('annotation-unknown', { id: from })
  if (toKind === undefined) return fail('annotation-unknown', { id: to })
  if (canRelate(type, fromKind, toKind)) return succeed(null)
  return fail('relation-ends', { type: type.label, from: fromKind, to: toKind })
}

/** Takes away the relations of the annotations that `change` updates where the scheme no longer lets them be. */
export function unfit({ layer, scheme }: Situation, { annotations }: Change): ItemChange<Relation> {
  const changed = new Map(annotations.updated.map(([, to]) => [to.id, to.kind]))
  const items = [...layer.annotations, ...(layer.orphans ?? [])]
  const kinds = new Map(items.map((a) => [a.id, changed.get(a.id) ?? a.kind]))
  const isUnfit = ({ type, from, to }: Relation): boolean => {
    const rule = scheme.relationTypes.find((t) => t.id === type)
    return rule !== undefined && !canRelate(rule, kinds.get(from) ?? '', kinds.get(to) ?? '')
  }
  const touched = layer.relations.filter((r) => changed.has(r.from) || changed.has(r.to))
  return itemChange({ removed: touched.filter(isUnfit) })
}

/** Whether the scheme lets a relation of `type` lead from one kind to the other. */
export function canRelate(type: RelationType, from: string, to: string): boolean {
  return allows(type.from, from) && allows(type.to, to)
}

function allows(kinds: readonly string[], kind: string): boolean {
  return kinds.length === 0 || kinds.includes(kind)
}
