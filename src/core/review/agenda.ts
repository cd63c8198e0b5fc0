import type { Decision, SourceItem } from '#core/model/decision.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'
import { goldAnnotator } from '#core/model/decision.ts'
import { type Cluster, clusterLayers, type RelationCluster } from './clusters.ts'
import { type Difference, differencesOf } from './differences.ts'

/** How a matter stands: `changed` where items came, went or changed after it was decided; a `moot` relation lost an end. */
export type Standing =
  | { readonly type: 'undecided' }
  | { readonly type: 'decided'; readonly decision: Decision }
  | { readonly type: 'changed'; readonly decisions: readonly Decision[] }
  | { readonly type: 'moot' }

/** Something to decide. */
export interface Matter {
  readonly id: string
  readonly cluster: Cluster | RelationCluster
  /** None where all annotators agree. */
  readonly differences: readonly Difference[]
  readonly standing: Standing
}

/** All there is to decide in one article: annotations in reading order, then relations. */
export interface Agenda {
  readonly annotators: readonly string[]
  readonly matters: readonly Matter[]
  readonly progress: GoldProgress
}

/** `total` counts what must be decided; a relation whose end was rejected need not be. */
export interface GoldProgress {
  readonly decided: number
  readonly total: number
  /** Everything is decided, and whoever adjudicates has marked the gold version as done. */
  readonly isComplete: boolean
}

/** `layers`: everybody's of one article; the gold version may be among them. */
export function agendaOf(layers: readonly Layer[]): Agenda {
  const { annotators, annotations, relations } = clusterLayers(layers)
  const gold = layers.find(({ annotator }) => annotator === goldAnnotator) ?? emptyLayer(goldAnnotator, '')
  const decided = decisionsByItem(gold)
  const ruled = annotations.map((cluster) => matterOf(cluster, decided))
  const rejected = new Set(ruled.filter(isRejected).map(({ cluster }) => cluster.id))
  const linked = relations.map((cluster): Matter => {
    const isMoot = rejected.has(cluster.from.id) || rejected.has(cluster.to.id)
    const matter = matterOf(cluster, decided)
    return isMoot && matter.standing.type !== 'decided' ? { ...matter, standing: { type: 'moot' } } : matter
  })
  const matters = [...ruled, ...linked]
  return { annotators, matters, progress: progressOf(matters, gold) }
}

function isRejected({ standing }: Matter): boolean {
  return standing.type === 'decided' && standing.decision.gold === null
}

function progressOf(matters: readonly Matter[], { status }: Layer): GoldProgress {
  const open = matters.filter(({ standing }) => standing.type !== 'moot')
  const decided = open.filter(({ standing }) => standing.type === 'decided').length
  return { decided, total: open.length, isComplete: decided === open.length && status === 'done' }
}

type DecisionsByItem = ReadonlyMap<string, readonly Decision[]>

/** Those whose gold item is still there. */
function decisionsByItem({ decisions, annotations, relations }: Layer): DecisionsByItem {
  const there = new Set([...annotations, ...relations].map(({ id }) => id))
  const found = new Map<string, Decision[]>()
  for (const decision of decisions) {
    if (decision.gold !== null && !there.has(decision.gold)) continue
    for (const item of decision.about) {
      const key = keyOf(decision.subject, item)
      found.set(key, [...(found.get(key) ?? []), decision])
    }
  }
  return found
}

function keyOf(subject: Decision['subject'], { annotator, item }: SourceItem): string {
  return `${subject}/${annotator}/${item}`
}

function matterOf(cluster: Cluster | RelationCluster, decided: DecisionsByItem): Matter {
  const sources = cluster.held.map(({ source }) => source)
  const decisions = [
    ...new Set(sources.flatMap((source) => decided.get(keyOf(cluster.subject, source)) ?? [])),
  ]
  return {
    id: `${cluster.subject}/${cluster.id}`,
    cluster,
    differences: differencesOf(cluster),
    standing: standingOf(sources, decisions),
  }
}

function standingOf(sources: readonly SourceItem[], decisions: readonly Decision[]): Standing {
  const [decision, ...others] = decisions
  if (!decision) return { type: 'undecided' }
  if (others.length > 0 || !isAbout(decision, sources)) return { type: 'changed', decisions }
  return { type: 'decided', decision }
}

/** A decision about several matters at once may name more items; any other must name just these. */
function isAbout({ about, outcome }: Decision, sources: readonly SourceItem[]): boolean {
  const named = new Set(about.map(({ annotator, item, hash }) => `${annotator}/${item}/${hash}`))
  const areNamed = sources.every(({ annotator, item, hash }) => named.has(`${annotator}/${item}/${hash}`))
  return areNamed && (outcome === 'reject-all' || about.length === sources.length)
}
