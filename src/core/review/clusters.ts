import { countTexts, marksOf, type Mark } from '#core/agreement/counted-text.ts'
import { matchMarks, pairLayers } from '#core/agreement/matched-items.ts'
import { hull } from '#core/anchor/span.ts'
import type { Annotation, Relation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import { goldAnnotator, type SourceItem } from '#core/model/decision.ts'
import type { Layer } from '#core/model/layer.ts'
import { annotationHash, relationHash } from './content-hash.ts'

/** One annotator's part of a cluster. */
export interface Held<T> {
  readonly annotator: string
  readonly item: T
  readonly source: SourceItem
}

/** What several annotators' annotations of one passage are taken for one; at most one an annotator, by annotator. */
export interface Cluster {
  /** Of the first annotator's item; the same as long as that item is there. */
  readonly id: string
  readonly subject: 'annotation'
  readonly held: readonly Held<Annotation>[]
  /** Annotators who worked on the article and have nothing here. */
  readonly missing: readonly string[]
  /** From the first start to the last end of all; UTF-16 code units. */
  readonly range: Range
}

/** Relations of one type between the same two clusters; at most one an annotator, by annotator. */
export interface RelationCluster {
  readonly id: string
  readonly subject: 'relation'
  readonly type: string
  readonly from: Cluster
  readonly to: Cluster
  readonly held: readonly Held<Relation>[]
  /** Annotators who have both ends, but not the relation. */
  readonly missing: readonly string[]
}

export interface Clusters {
  /** Ids of those who worked on the article, in order. */
  readonly annotators: readonly string[]
  /** In reading order. */
  readonly annotations: readonly Cluster[]
  /** In reading order of their ends. */
  readonly relations: readonly RelationCluster[]
}

/**
 * What annotators made of one article, put side by side. Every two annotators' annotations are paired one to one so
 * that the sum of (shared text ÷ all text of the two, halved where the kinds differ) is greatest, earlier ones first
 * between equals; the pairs are put together, closest first, so that no cluster gets two items of one annotator. It is
 * the pairing behind the agreement figures. Layers that are still to do, and the gold version, do not take part; the
 * order of `layers` does not matter.
 */
export function clusterLayers(layers: readonly Layer[]): Clusters {
  const others = layers.filter(({ annotator }) => annotator !== goldAnnotator)
  const annotators = others.map(({ annotator }) => annotator).toSorted()
  const [text] = countTexts({
    annotators,
    articles: others.slice(0, 1).map(({ article }) => ({ id: article, text: '' })),
    layers: others,
  })
  if (!text) return { annotators: [], annotations: [], relations: [] }
  const counted = text.layers.map(({ annotator }) => annotator)
  const matches = matchMarks(pairLayers(text))
  const matched = new Set(matches.flatMap((match) => [...match.values()].map(({ annotation }) => annotation)))
  const alone = text.layers.flatMap((layer) =>
    marksOf(layer)
      .filter(({ annotation }) => !matched.has(annotation))
      .map((mark) => new Map([[layer.annotator, mark]])),
  )
  const annotations = [...matches, ...alone].map((match) => clusterOf(match, counted)).toSorted(byPlace)
  return { annotators: counted, annotations, relations: relationClusters(text.layers, annotations) }
}

function clusterOf(match: ReadonlyMap<string, Mark>, annotators: readonly string[]): Cluster {
  const held = [...match].toSorted(byName).map(([annotator, { annotation }]) => {
    const source = { annotator, item: annotation.id, hash: annotationHash(annotation) }
    return { annotator, item: annotation, source }
  })
  const hulls = held.map(({ item }) => hull(item.ranges))
  return {
    id: idOf(held),
    subject: 'annotation',
    held,
    missing: annotators.filter((annotator) => !match.has(annotator)),
    range: {
      start: Math.min(...hulls.map(({ start }) => start)),
      end: Math.max(...hulls.map(({ end }) => end)),
    },
  }
}

function idOf([first]: readonly Held<unknown>[]): string {
  return first ? `${first.annotator}/${first.source.item}` : ''
}

/** By code units, as everywhere. */
function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

/** By start, then end, then id. */
function byPlace(a: Cluster, b: Cluster): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || (a.id < b.id ? -1 : 1)
}

function relationClusters(
  layers: readonly Layer[],
  annotations: readonly Cluster[],
): readonly RelationCluster[] {
  const clusterOfItem = new Map(
    annotations.flatMap((cluster) =>
      cluster.held.map(({ annotator, item }) => [`${annotator}/${item.id}`, cluster]),
    ),
  )
  const found = new Map<string, RelationCluster>()
  for (const { annotator, relations } of layers)
    for (const relation of relations) {
      const from = clusterOfItem.get(`${annotator}/${relation.from}`)
      const to = clusterOfItem.get(`${annotator}/${relation.to}`)
      if (!from || !to) continue
      const key = JSON.stringify([relation.type, from.id, to.id])
      const source = { annotator, item: relation.id, hash: relationHash(relation) }
      const held = [...(found.get(key)?.held ?? []), { annotator, item: relation, source }]
      const both = haveBoth(from, to).filter((each) => !held.some((one) => one.annotator === each))
      const id = idOf(held)
      found.set(key, { id, subject: 'relation', type: relation.type, from, to, held, missing: both })
    }
  const order = new Map(annotations.map((cluster, index) => [cluster, index]))
  const placeOf = ({ from, to }: RelationCluster) => [order.get(from) ?? 0, order.get(to) ?? 0] as const
  return [...found.values()].toSorted((a, b) => {
    const [[aFrom, aTo], [bFrom, bTo]] = [placeOf(a), placeOf(b)]
    return aFrom - bFrom || aTo - bTo || (a.type < b.type ? -1 : 1)
  })
}

function haveBoth(from: Cluster, to: Cluster): readonly string[] {
  const there = new Set(to.held.map(({ annotator }) => annotator))
  return from.held.map(({ annotator }) => annotator).filter((annotator) => there.has(annotator))
}
