import { formatVersion } from '#core/model/format-version.ts'
import { anchorOf } from '#core/anchor/span.ts'
import { apply, type Change, isEmptyChange, itemChange, noChange } from '#core/change/change.ts'
import type {
  DocumentAnnotation,
  DocumentLayer,
  DocumentOrphan,
  DocumentRelation,
} from '#core/format/document.ts'
import type { Annotation, Attributes, Orphan, Relation, Stances } from '#core/model/annotation.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Place, Problem } from '#core/problem/problem.ts'
import { problem } from '#core/problem/problem.ts'
import { distinctIds } from './distinct-ids.ts'
import type { ImportMeans, PlannedLayer } from './import-plan.ts'
import { planReview } from './plan-review.ts'
import type { SchemeGrowth } from './scheme-growth.ts'

/** A layer of a file and what it is to be added to. `text` is that of the article; `place` is for messages. */
export interface LayerRequest {
  readonly before: Layer
  readonly stated: DocumentLayer
  readonly text: string
  readonly place: Place
}

/** What planning writes to: the scheme grows, and what is left out or doubted is noted. */
export interface Ledger {
  readonly growth: SchemeGrowth
  /** Names of attributes that the file gives numbers only. */
  readonly numeric: ReadonlySet<string>
  readonly skipped: Problem[]
  readonly doubted: Problem[]
}

/** The step that adds `stated` to `before`; null where there is nothing to add. */
export function planLayer(request: LayerRequest, ledger: Ledger, means: ImportMeans): PlannedLayer | null {
  const { before, stated } = request
  const { annotations, orphans, byStatedId } = planAnnotations(request, ledger, means)
  const relations = planRelations({ ...request, byStatedId }, ledger, means)
  const review = planReview({ ...request, byStatedId, relations }, ledger)
  const change: Change = {
    ...noChange,
    annotations: itemChange({ added: annotations }),
    relations: itemChange({ added: relations }),
    ...review,
    status: before.status === stated.status ? null : [before.status, stated.status],
    ...(orphans.length > 0 && { orphans: itemChange({ added: orphans }) }),
  }
  if (isEmptyChange(change)) return null
  const revision = before.revision + 1
  const entry = {
    version: formatVersion,
    revision,
    at: means.now,
    by: means.by,
    reason: 'import',
    change,
  } as const
  return { entry, after: apply(before, change, revision) }
}

interface Annotations {
  readonly annotations: readonly Annotation[]
  readonly orphans: readonly Orphan[]
  /** The first annotation of every id that the file gives. */
  readonly byStatedId: ReadonlyMap<string, Annotation>
}

function planAnnotations(
  { stated, text, place }: LayerRequest,
  ledger: Ledger,
  means: ImportMeans,
): Annotations {
  const byStatedId = new Map<string, Annotation>()
  const { annotations, orphans = [] } = stated
  const ids = distinctIds([...annotations, ...orphans], means.nextId)
  const plan = (item: DocumentAnnotation, { index, anchor }: Planned): Annotation => {
    const id = ids[index] ?? means.nextId()
    const annotation = planAnnotation({ item, id, anchor, place }, ledger, means)
    if (item.id === null) return annotation
    if (byStatedId.has(item.id))
      ledger.doubted.push(problem('annotation-duplicate-id', { id: item.id, renamed: id }, place))
    else byStatedId.set(item.id, annotation)
    return annotation
  }
  return {
    annotations: annotations.map((item, index) => plan(item, { index, anchor: anchorOf(text, item.ranges) })),
    orphans: orphans.map((item, index) => ({
      ...plan(item, { index: annotations.length + index, anchor: lostAnchor(item) }),
      text: item.text,
    })),
    byStatedId,
  }
}

type Anchor = ReturnType<typeof anchorOf>

interface Planned {
  readonly index: number
  readonly anchor: Anchor
}

function lostAnchor({ ranges, quote, prefix, suffix }: DocumentOrphan): Anchor {
  return { ranges, quote, prefix, suffix }
}

interface AnnotationRequest {
  readonly item: DocumentAnnotation
  readonly id: string
  readonly anchor: Anchor
  readonly place: Place
}

function planAnnotation(request: AnnotationRequest, ledger: Ledger, { now }: ImportMeans): Annotation {
  const { item, id, anchor } = request
  const kind = ledger.growth.kind(item.kind)
  return {
    id,
    kind,
    ...anchor,
    stances: planStances(item.stances, ledger.growth),
    attributes: planAttributes(request, kind, ledger),
    note: item.note,
    createdAt: now,
    updatedAt: now,
  }
}

function planStances(stances: Stances, growth: SchemeGrowth): Stances {
  const entries = Object.entries(stances)
  return Object.fromEntries(entries.map(([target, value]) => [growth.target(target), growth.value(value)]))
}

function planAttributes({ item, id, place }: AnnotationRequest, kind: string, ledger: Ledger): Attributes {
  const planned = Object.entries(item.attributes).flatMap(([name, value]) => {
    const found = ledger.growth.attribute({
      kind,
      name,
      value,
      newType: ledger.numeric.has(name) ? 'number' : 'text',
    })
    if (found) return [found]
    const params = { attribute: name, id, value: String(value) }
    ledger.skipped.push(problem('annotation-attribute', params, place))
    return []
  })
  return Object.fromEntries(planned)
}

type RelationRequest = LayerRequest & Pick<Annotations, 'byStatedId'>

function planRelations(request: RelationRequest, ledger: Ledger, means: ImportMeans): readonly Relation[] {
  const { stated, place } = request
  const ids = distinctIds(stated.relations, means.nextId)
  const seen = new Set<string>()
  return stated.relations.flatMap((item, index) => {
    const id = ids[index] ?? means.nextId()
    const relation = planRelation(request, item, ledger)
    if (!relation) return []
    const { type, from, to } = relation
    const meaning = JSON.stringify([type, from, to])
    if (from === to || seen.has(meaning)) {
      ledger.skipped.push(problem('relation-repeated', { id: item.id ?? id }, place))
      return []
    }
    seen.add(meaning)
    if (item.id !== null && item.id !== id)
      ledger.doubted.push(problem('relation-duplicate-id', { id: item.id, renamed: id }, place))
    return [{ id, type, from, to }]
  })
}

function planRelation(
  { byStatedId, place }: RelationRequest,
  item: DocumentRelation,
  ledger: Ledger,
): Omit<Relation, 'id'> | null {
  const from = byStatedId.get(item.from)
  const to = byStatedId.get(item.to)
  if (!from || !to) {
    const end = from ? item.to : item.from
    ledger.skipped.push(problem('relation-dangling', { id: item.id ?? item.type, end }, place))
    return null
  }
  return { type: ledger.growth.relationType(item.type, [from.kind, to.kind]), from: from.id, to: to.id }
}
