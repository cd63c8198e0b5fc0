import { isEmptyChange } from '#core/change/change.ts'
import { changeBetween } from '#core/change/change-between.ts'
import type { LogEntry } from '#core/change/history.ts'
import { canonicalJson } from '#core/change/canonical-json.ts'
import type { LoggedLayer } from './parcel.ts'

/**
 * What an incoming layer is beside the copy that we have: `new` where we have none, `newer` where it goes on where ours
 * ends, `older` where ours goes on where it ends, `replaced` where the two went different ways since.
 */
export type Standing = 'new' | 'unchanged' | 'newer' | 'replaced' | 'older'

/** How `theirs` stands to `ours`, told by the change logs, and where these say nothing by content and time. */
export function standingOf(ours: LoggedLayer, theirs: LoggedLayer): Standing {
  if (ours.layer.revision === 0) return 'new'
  return byLogs(ours, theirs) ?? byReceipts(ours, theirs) ?? byContent(ours, theirs)
}

/** Null where neither log goes on where the other one ends. */
function byLogs(ours: LoggedLayer, theirs: LoggedLayer): Standing | null {
  const ahead = theirs.layer.revision - ours.layer.revision
  if (ahead === 0) return isWithin(ours, theirs) && isWithin(theirs, ours) ? 'unchanged' : null
  if (ahead > 0) return isWithin(ours, theirs) ? 'newer' : null
  return isWithin(theirs, ours) ? 'older' : null
}

/** Whether `theirs` goes on, change by change, where our copy ends. */
export function goesOn(ours: LoggedLayer, theirs: LoggedLayer): boolean {
  return ours.layer.revision === 0 || isWithin(ours, theirs)
}

/** Whether every change that is known of `part` is in `whole`, which must reach as far. */
function isWithin(part: LoggedLayer, whole: LoggedLayer): boolean {
  const known = new Map(whole.entries.map((entry) => [entry.revision, entry]))
  const last = part.entries.at(-1)
  if (last?.revision !== part.layer.revision) return false
  return part.entries.every((entry) => {
    const other = known.get(entry.revision)
    return other !== undefined && canonicalJson(other) === canonicalJson(entry)
  })
}

/** Where our copy was not taken over change by change, it says which state of theirs it has. */
function byReceipts(ours: LoggedLayer, theirs: LoggedLayer): Standing | null {
  const received = ours.entries.flatMap((entry) => entry.received ?? [])
  const last = received.at(-1)
  if (last === undefined || lastReceipt(ours.entries) !== ours.layer.revision) return null
  const at = changedAt(theirs)
  const isState = (known: typeof last) => known.revision === theirs.layer.revision && known.at === at
  if (isState(last)) return 'unchanged'
  if (received.some(isState)) return 'older'
  const hasState = theirs.entries.some(
    (entry) => entry.revision === last.revision && madeAt(entry) === last.at,
  )
  return hasState ? 'newer' : null
}

function lastReceipt(entries: readonly LogEntry[]): number | undefined {
  return entries.findLast((entry) => entry.received !== undefined)?.revision
}

function byContent(ours: LoggedLayer, theirs: LoggedLayer): Standing {
  if (isEmptyChange(changeBetween(ours.layer, theirs.layer))) return 'unchanged'
  const [mine, other] = [changedAt(ours), changedAt(theirs)]
  return mine !== null && other !== null && other < mine ? 'older' : 'replaced'
}

/** When the last change was made by whoever made it (ISO time), not when we received it; null where nothing tells. */
export function changedAt({ entries }: LoggedLayer): string | null {
  const last = entries.at(-1)
  return last === undefined ? null : madeAt(last)
}

function madeAt({ at, received }: LogEntry): string {
  return received?.at ?? at
}
