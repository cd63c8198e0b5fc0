import { formatVersion } from '#core/model/format-version.ts'
import { apply, type Change, isEmptyChange } from '#core/change/change.ts'
import { changeBetween } from '#core/change/change-between.ts'
import type { LogEntry } from '#core/change/history.ts'
import type { Layer } from '#core/model/layer.ts'
import { changedAt, goesOn, type Standing, standingOf } from './compare-layers.ts'
import type { LoggedLayer } from './parcel.ts'
import type { PlannedReceipt } from './receive-plan.ts'

/** A layer of a file in our terms: our annotator, our article, over our text. */
export interface Incoming {
  readonly ours: LoggedLayer
  readonly theirs: LoggedLayer
  /** False where its annotations had to be carried over to another text: then its own changes do not fit ours. */
  readonly isVerbatim: boolean
}

/** How an incoming layer stands to ours, and what taking it over comes to. */
export interface Reception {
  readonly standing: Standing
  readonly change: Change
  /** Null where there is nothing to take over. */
  readonly planned: PlannedReceipt | null
}

/**
 * Takes over a layer change by change, as its annotator made them, as long as our copy is a beginning of theirs; else by
 * one change that leads from our copy to theirs and says which state was received. Nothing ever leaves our log.
 */
export function receiveLayer(incoming: Incoming, by: string, now: string): Reception {
  const { ours, theirs } = incoming
  const standing = standingOf(ours, theirs)
  const change = changeBetween(ours.layer, theirs.layer)
  if (standing === 'unchanged') return { standing, change, planned: null }
  const verbatim = incoming.isVerbatim && goesOn(ours, theirs) ? asMade(incoming) : null
  if (verbatim) return { standing, change, planned: verbatim }
  if (isEmptyChange(change)) return { standing: 'unchanged', change, planned: null }
  return { standing, change, planned: asReceived(incoming, change, { by, at: now }) }
}

/** Null where the changes that our copy lacks do not lead from it to theirs. */
function asMade({ ours, theirs }: Incoming): PlannedReceipt | null {
  const entries = theirs.entries.filter(({ revision }) => revision > ours.layer.revision)
  if (entries[0]?.revision !== ours.layer.revision + 1) return null
  const after = replayed(ours.layer, entries)
  const isTheirs = after?.revision === theirs.layer.revision
  return after && isTheirs && isEmptyChange(changeBetween(after, theirs.layer)) ? { entries, after } : null
}

function replayed(layer: Layer, entries: readonly LogEntry[]): Layer | null {
  try {
    return entries.reduce((before, { change, revision }) => apply(before, change, revision), layer)
  } catch {
    return null
  }
}

function asReceived(
  { ours, theirs }: Incoming,
  change: Change,
  made: { readonly by: string; readonly at: string },
): PlannedReceipt {
  const revision = ours.layer.revision + 1
  const received = { revision: theirs.layer.revision, at: changedAt(theirs) ?? made.at }
  const entry: LogEntry = { version: formatVersion, revision, ...made, reason: 'receive', received, change }
  return { entries: [entry], after: apply(ours.layer, change, revision) }
}
