import type { LogEntry } from '#core/change/history.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Layer } from '#core/model/layer.ts'
import { detailsOf } from './details-of.ts'
import type { HistoryDetail, HistoryRecord } from './history-record.ts'

/** What the log of a layer tells, latest first. `layer` is the state after the last entry. */
export function recordsOf(layer: Layer, entries: readonly LogEntry[]): readonly HistoryRecord[] {
  const known = new Map<string, Annotation>(
    [...layer.annotations, ...(layer.orphans ?? [])].map((a) => [a.id, a]),
  )
  return entries.toReversed().map((entry) => {
    const { annotations, orphans } = entry.change
    for (const annotation of [...annotations.removed, ...(orphans?.removed ?? [])])
      if (!annotations.added.some(({ id }) => id === annotation.id)) known.set(annotation.id, annotation)
    const details = detailsOf(entry.change, known)
    for (const [from] of [...annotations.updated, ...(orphans?.updated ?? [])]) known.set(from.id, from)
    for (const orphan of orphans?.removed ?? []) known.set(orphan.id, orphan)
    const { revision, at, by, reason, of = null } = entry
    return { annotator: layer.annotator, revision, at, by, reason, of, details, more: 0 }
  })
}

/** The records that tell something of one annotation, and what of them does. */
export function recordsAbout(id: string, records: readonly HistoryRecord[]): readonly HistoryRecord[] {
  return records
    .map((record) => ({ ...record, details: record.details.filter((detail) => isAbout(id, detail)) }))
    .filter((record) => record.details.length > 0)
}

/** Whether `detail` happened to the annotation `id`; relations that end there, comments and decisions included. */
export function isAbout(id: string, detail: HistoryDetail): boolean {
  switch (detail.type) {
    case 'status':
    case 'text':
      return false
    case 'comment':
      return detail.on.annotation === id
    case 'decision':
      return [detail.from?.gold, detail.to?.gold, ...detail.about.map(({ item }) => item)].includes(id)
    case 'related':
    case 'unrelated':
      return detail.from?.id === id || detail.to?.id === id
    default:
      return detail.annotation.id === id
  }
}

/** Several annotators' records, each latest first, as one list; a clock that jumped back never reorders one's own. */
export function mergeRecords(lists: readonly (readonly HistoryRecord[])[]): readonly HistoryRecord[] {
  const rest = lists.map((list) => ({ list, next: 0 }))
  const merged: HistoryRecord[] = []
  for (;;) {
    const heads = rest.flatMap((queue) => {
      const record = queue.list[queue.next]
      return record ? [{ queue, record }] : []
    })
    const [first, ...others] = heads
    if (!first) return merged
    const latest = others.reduce((best, head) => (head.record.at > best.record.at ? head : best), first)
    latest.queue.next++
    merged.push(latest.record)
  }
}
