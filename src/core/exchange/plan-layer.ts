import { checkLayer } from '#core/check/check-layer.ts'
import { textUnder } from '#core/change/text-under.ts'
import type { Change } from '#core/change/change.ts'
import { goldAnnotator } from '#core/model/decision.ts'
import type { Layer } from '#core/model/layer.ts'
import { textHash } from '#core/model/text-hash.ts'
import type { Scheme } from '#core/model/scheme.ts'
import { type Problem, problem, type ProblemCode } from '#core/problem/problem.ts'
import { carryOver } from './carry-over.ts'
import { changedAt, type Standing } from './compare-layers.ts'
import type { Person } from './match-people.ts'
import type { LoggedLayer } from './parcel.ts'
import type { Placing } from './place-articles.ts'
import { receiveLayer } from './receive-layer.ts'
import type { PlannedReceipt, ReceiveState } from './receive-plan.ts'
import { type Carried, layerName, type ReceiveChoices, type ReceivedLayer } from './receive-views.ts'

/** What a layer of a file is judged by. */
export interface Grounds {
  readonly state: ReceiveState
  readonly choices: ReceiveChoices
  /** Ours with what theirs adds. */
  readonly scheme: Scheme
  readonly people: readonly Person[]
  readonly placings: ReadonlyMap<string, Placing>
}

/** What is to become of one layer; `planned` is null where it is left. */
export interface LayerPlan {
  readonly view: ReceivedLayer
  readonly planned: PlannedReceipt | null
}

export function planLayer(logged: LoggedLayer, grounds: Grounds): LayerPlan {
  const { annotator, article } = logged.layer
  const placing = grounds.placings.get(article)
  if (!placing) return refused(logged, problem('exchange-article-lacking', { article }))
  const person = grounds.people.find(({ theirs }) => theirs.id === annotator)
  if (!person) return refused(logged, problem('exchange-annotator-lacking', { annotator }))
  const found = checkLayer({ ...logged, notices: [] }, { text: placing.article.text, scheme: grounds.scheme })
  const fault = found.find(({ code }) => !doubtful.has(code))
  if (fault) return refused(logged, fault)
  const view = { ...viewOf(logged), article: placing.id, title: placing.article.title, doubts: found }
  if (!person.ours) return { view: { ...view, standing: 'same-name' }, planned: null }
  return planFor(logged, { ...grounds, placing, annotator: person.ours.id, view })
}

/** A layer may use what the scheme lacks; it is told and taken. */
const doubtful: ReadonlySet<ProblemCode> = new Set(['annotation-scheme'])

interface Place extends Grounds {
  readonly placing: Placing
  readonly annotator: string
  readonly view: ReceivedLayer
}

function planFor(logged: LoggedLayer, place: Place): LayerPlan {
  const { state, placing, annotator } = place
  const key = { annotator, article: placing.id }
  const ours = state.layer(key)
  const { layer, carried } = placed(logged, place)
  if (carried && carried.orphaned > 0) return homeless(place.view, carried)
  const theirs = { layer: { ...textNoted(layer, place), ...key }, entries: logged.entries }
  const reception = receiveLayer({ ours, theirs, isVerbatim: carried === null }, state.me, state.now)
  const isMine = annotator === state.me
  const standing = guarded(reception.standing, { isMine, isGold: annotator === goldAnnotator })
  const isTaken = reception.planned !== null && isWanted(place.view.name, standing, place.choices)
  const view: ReceivedLayer = {
    ...place.view,
    annotator,
    standing,
    isMine,
    isTaken,
    carried,
    changes: countOf(reception.change),
    changedAt: { theirs: changedAt(theirs), ours: changedAt(ours) },
  }
  return { view, planned: isTaken ? reception.planned : null }
}

function placed({ layer }: LoggedLayer, { placing, state }: Place) {
  const text = placing.type === 'other-text' ? state.texts.get(placing.id) : undefined
  return text === undefined ? { layer, carried: null } : carryOver(layer, placing.article.text, text)
}

/** Theirs with a note of its text where ours had another one first, and it would be taken for being over that. */
function textNoted(layer: Layer, { placing, state }: Place): Layer {
  const ours = placing.type === 'other-text' ? state.texts.get(placing.id) : undefined
  const text = ours === undefined ? textUnder(placing.article, layer) : textHash(ours)
  const head = state.heads.find(({ id }) => id === placing.id)
  const presumed = head?.earlier?.[0]?.sha256 ?? head?.sha256 ?? text
  const { text: _, ...unnoted } = layer
  return text === null || text === presumed ? unnoted : { ...unnoted, text }
}

/** No annotation is dropped for want of a place: the whole layer is left, and the analyst sees which ones have none. */
function homeless(view: ReceivedLayer, carried: Carried): LayerPlan {
  const why = problem('exchange-other-text', { title: view.title, count: carried.orphaned })
  return { view: { ...view, carried, problem: why }, planned: null }
}

/** My own work and the gold version are not replaced without asking; a colleague's copy is. */
function guarded(
  standing: Standing,
  { isMine, isGold }: { readonly isMine: boolean; readonly isGold: boolean },
): ReceivedLayer['standing'] {
  if (standing !== 'replaced') return standing
  return isMine ? 'own-differs' : isGold ? 'gold-differs' : standing
}

function isWanted(name: string, standing: ReceivedLayer['standing'], choices: ReceiveChoices): boolean {
  const isAsked = ['older', 'own-differs', 'gold-differs'].includes(standing)
  return isAsked ? (choices.take?.includes(name) ?? false) : !choices.leave?.includes(name)
}

function refused(logged: LoggedLayer, why: Problem): LayerPlan {
  return { view: { ...viewOf(logged), problem: why }, planned: null }
}

function viewOf({ layer, entries }: LoggedLayer): ReceivedLayer {
  return {
    name: layerName(layer),
    annotator: null,
    article: null,
    title: layer.article,
    standing: 'refused',
    isMine: false,
    isTaken: false,
    problem: null,
    doubts: [],
    status: layer.status,
    annotations: layer.annotations.length,
    relations: layer.relations.length,
    changes: { added: 0, updated: 0, removed: 0 },
    changedAt: { theirs: changedAt({ layer, entries }), ours: null },
    carried: null,
  }
}

function countOf(change: Change): ReceivedLayer['changes'] {
  const { annotations, relations, comments, decisions, orphans } = change
  const items = [annotations, relations, comments, decisions, ...(orphans ? [orphans] : [])]
  const sum = (part: 'added' | 'updated' | 'removed') =>
    items.reduce((count, item) => count + item[part].length, 0)
  return { added: sum('added'), updated: sum('updated'), removed: sum('removed') }
}
