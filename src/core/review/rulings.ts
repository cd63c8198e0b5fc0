import type { Draft, Ruling } from '#core/change/command.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Rejection } from '#core/model/decision.ts'
import type { DifferenceType } from './differences.ts'
import type { Agenda, Matter } from './agenda.ts'

/** Which matters are meant; null stands for any. */
export interface MatterFilter {
  readonly difference: DifferenceType | null
  readonly standing: 'open' | 'decided' | null
}

/** Whether it still has to be decided, for the first time or anew. */
export function isOpen({ standing }: Matter): boolean {
  return standing.type === 'undecided' || standing.type === 'changed'
}

export function isAgreed({ differences }: Matter): boolean {
  return differences.length === 0
}

/** Whether those who have it have the same; others may have nothing. */
export function isAgreedByHolders({ differences }: Matter): boolean {
  return differences.every(({ type }) => type === 'missing' || type === 'relation')
}

export function isMeant(matter: Matter, { difference, standing }: MatterFilter): boolean {
  if (difference !== null && !matter.differences.some(({ type }) => type === difference)) return false
  if (standing === null) return true
  return standing === 'open' ? isOpen(matter) : matter.standing.type === 'decided'
}

/** Takes `annotator`'s item into the gold version; null where they have none. */
export function taking({ cluster }: Matter, annotator: string): Ruling | null {
  const about = cluster.held.map(({ source }) => source)
  if (cluster.subject === 'annotation') {
    const held = cluster.held.find((each) => each.annotator === annotator)
    return held ? { type: 'take', about, from: annotator, draft: draftOf(held.item) } : null
  }
  const held = cluster.held.find((each) => each.annotator === annotator)
  if (!held) return null
  const { type, from, to } = held.item
  const ends = [
    { annotator, item: from },
    { annotator, item: to },
  ] as const
  return { type: 'take-relation', about, from: annotator, relationType: type, ends }
}

function draftOf({ kind, ranges, stances, attributes, note }: Annotation): Draft {
  return { kind, ranges, stances, attributes, note }
}

export function rejecting({ cluster }: Matter, reason: Rejection): Ruling {
  return {
    type: 'reject',
    subject: cluster.subject,
    about: cluster.held.map(({ source }) => source),
    reason,
  }
}

/** What was decided holds, though it has changed since. */
export function keeping({ cluster }: Matter): Ruling {
  return { type: 'keep', subject: cluster.subject, about: cluster.held.map(({ source }) => source) }
}

/** One decision that rejects all annotations among `matters`; none where there are none. */
export function rejectingAll(matters: readonly Matter[], reason: Rejection): readonly Ruling[] {
  const annotations = matters.filter(({ cluster }) => cluster.subject === 'annotation')
  const about = annotations.flatMap(({ cluster }) => cluster.held.map(({ source }) => source))
  return about.length === 0 ? [] : [{ type: 'reject-all', about, reason }]
}

/** Takes of each the item of its first holder. */
export function takingFirst(matters: readonly Matter[]): readonly Ruling[] {
  return matters.flatMap((matter) => taking(matter, matter.cluster.held[0]?.annotator ?? '') ?? [])
}

/**
 * `matters` without the relations that cannot be taken yet, because an end is neither decided nor about to be. To be
 * taken in this order: annotations come first.
 */
export function takeable({ matters: all }: Agenda, matters: readonly Matter[]): readonly Matter[] {
  const chosen = new Set(matters.map(({ cluster }) => cluster.id))
  const standing = new Map(
    all.filter(({ cluster }) => cluster.subject === 'annotation').map((each) => [each.cluster.id, each]),
  )
  const hasGold = (id: string) => {
    const state = standing.get(id)?.standing
    return state?.type === 'decided' && state.decision.gold !== null
  }
  return matters.filter(({ cluster }) => {
    if (cluster.subject === 'annotation') return true
    return [cluster.from.id, cluster.to.id].every((id) => chosen.has(id) || hasGold(id))
  })
}
