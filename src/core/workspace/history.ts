import type { HistoryPage, HistoryRecord, HistoryRequest } from '#core/history/history-record.ts'
import { mergeRecords, recordsAbout, recordsOf } from '#core/history/records-of.ts'
import type { ProjectStore } from '#core/ports.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import type { Library } from './library.ts'

interface HistorySource {
  readonly store: ProjectStore
  readonly library: Library
  /** Id of whoever works here. */
  readonly annotator: string
}

/** What the change logs of an article tell; a layer that cannot be read is left out (the library says so). */
export async function readHistory(
  source: HistorySource,
  request: HistoryRequest,
): Promise<Result<HistoryPage>> {
  const { article, annotation, annotator } = request
  if (!source.library.heads().some(({ id }) => id === article)) return fail('article-unknown', { article })
  const annotators = source.library.layersOf(article).map((layer) => layer.annotator)
  const isSeen = (id: string) => id === source.annotator || !source.library.isHidden(article)
  const asked = annotators
    .filter((id) => isSeen(id) && (annotator === undefined || id === annotator))
    .toSorted()
  const lists = await Promise.all(asked.map((id) => recordsBy(source, { annotator: id, article })))
  const told = annotation === undefined ? lists : lists.map((list) => recordsAbout(annotation, list))
  const records = mergeRecords(told)
  return succeed({ records: limited(records, request.limit), total: records.length })
}

async function recordsBy(
  { store }: HistorySource,
  key: { readonly annotator: string; readonly article: string },
): Promise<readonly HistoryRecord[]> {
  const stored = await store.readLayer(key)
  return stored.ok ? recordsOf(stored.value.layer, stored.value.entries) : []
}

function limited(
  records: readonly HistoryRecord[],
  limit: HistoryRequest['limit'],
): readonly HistoryRecord[] {
  if (!limit) return records
  return records.slice(0, limit.records).map((record) => {
    const details = record.details.slice(0, limit.details)
    return { ...record, details, more: record.details.length - details.length }
  })
}
