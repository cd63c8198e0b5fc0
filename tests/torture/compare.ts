import { setTimeout } from 'node:timers/promises'
import { apply, type Change, invert } from '#core/change/change.ts'
import { decide } from '#core/change/decide.ts'
import { historyOf, type LogEntry } from '#core/change/history.ts'
import type { Article } from '#core/model/article.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'
import { textHash } from '#core/model/text-hash.ts'
import type { LayerKey, ProjectStore, StoredLayer } from '#core/ports.ts'
import { must } from '#tests/desk.ts'
import { guest, type Wish } from './messages.ts'
import type { LayerRecord, Record } from './record.ts'

/** What is wrong with a project after a kill, in words; empty where nothing is. */
export interface Findings {
  /** Acknowledged and not there. */
  readonly lost: string[]
  /** There in part, or a state that no sequence of changes leads to. */
  readonly half: string[]
  /** There, and never asked for. */
  readonly invented: string[]
  /** Asked for, not acknowledged, and there as a whole. */
  unacknowledged: number
}

/** Compares what is on the disk with what was acknowledged; takes what is there besides into the record. */
export async function compare(store: ProjectStore, record: Record): Promise<Findings> {
  const findings: Findings = { lost: [], half: [], invented: [], unacknowledged: 0 }
  const articles = await articlesOf(store)
  await compareDeliveries(store, record, { findings, articles })
  for (const key of await store.layerKeys()) if (key.annotator !== guest) record.layerOf(key)
  for (const layer of record.layers.values()) {
    const text = articles.get(layer.article)?.text ?? ''
    compareLayer(layer, await openPatiently(store, layer), { findings, text })
  }
  record.forgetOpen()
  return findings
}

async function articlesOf(store: ProjectStore): Promise<ReadonlyMap<string, Article>> {
  const ids = await store.articleIds()
  return new Map(await Promise.all(ids.map(async (id) => [id, must(await store.readArticle(id))] as const)))
}

/** A lock that a killed process was just giving back counts as held until it is stale. */
async function openPatiently(store: ProjectStore, key: LayerKey): Promise<StoredLayer> {
  for (;;) {
    const opened = await store.openLayer(key)
    if (opened.ok || opened.problem.code !== 'annotator-elsewhere') return must(opened)
    await setTimeout(250)
  }
}

interface Seen {
  readonly findings: Findings
  readonly articles: ReadonlyMap<string, Article>
}

async function compareDeliveries(
  store: ProjectStore,
  record: Record,
  { findings, articles }: Seen,
): Promise<void> {
  const byText = new Map([...articles.values()].map((article) => [article.text, article]))
  if (byText.size !== articles.size) findings.invented.push('a text is there twice')
  for (const { text, sha256, id } of articles.values()) {
    if (sha256 !== textHash(text)) findings.half.push(`article ${id} has another hash`)
    if (!record.delivered.has(text) && !record.delivering.has(text)) findings.invented.push(`article ${id}`)
  }
  for (const delivery of [...record.delivered.values(), ...record.delivering.values()]) {
    const article = byText.get(delivery.text)
    const isDue = record.delivered.has(delivery.text)
    if (!article && isDue) findings.lost.push(`the article “${delivery.text}”`)
    if (!article) continue
    const { layer } = must(await store.readLayer({ annotator: guest, article: article.id }))
    const ids = layer.annotations.map((a) => a.id)
    const isWhole = same(ids.toSorted(byName), delivery.annotations.toSorted(byName))
    if (!isWhole && ids.length > 0) findings.half.push(`the guest’s layer of ${article.id}`)
    if (!isWhole && isDue) findings.lost.push(`the guest’s layer of ${article.id}`)
    if (!isDue) findings.unacknowledged++
    record.delivered.set(delivery.text, { ...delivery, annotations: ids })
  }
}

function compareLayer(
  known: LayerRecord,
  { layer, entries }: StoredLayer,
  { findings, text }: { readonly findings: Findings; readonly text: string },
): void {
  const name = `${known.annotator}/${known.article}`
  known.changes.forEach((change, index) => {
    const entry = entries[index]
    if (entry?.revision !== index + 1 || !same(entry.change, change))
      findings.lost.push(`${name} change ${index + 1}`)
  })
  let state = emptyLayer(known.annotator, known.article)
  const wishes = [...known.open.values()]
  for (const [index, entry] of entries.entries()) {
    if (index >= known.changes.length) {
      const at = wishes.findIndex((wish) =>
        means(wish, entry, { state, text, past: entries.slice(0, index) }),
      )
      if (at === -1) findings.invented.push(`${name} change ${entry.revision} (${entry.reason})`)
      wishes.splice(0, at + 1)
      known.changes.push(entry.change)
      findings.unacknowledged++
    }
    state = apply(state, entry.change, entry.revision)
  }
  if (!same(state, layer)) findings.half.push(`${name} is not what its log says`)
}

interface Before {
  readonly state: Layer
  readonly text: string
  readonly past: readonly LogEntry[]
}

/** Whether `entry` is what `wish` comes to. */
function means(wish: Wish, entry: LogEntry, before: Before): boolean {
  const change = changeOf(wish, entry, before)
  return change !== null && same(timeless(change), timeless(entry.change))
}

function changeOf(wish: Wish, { at, by }: LogEntry, { state, text, past }: Before): Change | null {
  const { undoable, redoable } = historyOf(past)
  const undone = undoable.at(-1)
  if (wish.type === 'undo') return undone ? invert(undone.change) : null
  if (wish.type === 'redo') return redoable.at(-1)?.change ?? null
  const situation = { layer: state, article: { text }, scheme: defaultScheme, now: at, by, nextId: () => '' }
  const decided = decide(situation, wish.command)
  return decided.ok ? decided.value : null
}

/** The time of an entry is a little later than that of what is in it. */
function timeless(change: Change): unknown {
  return JSON.parse(
    JSON.stringify(change, (key, value: unknown) =>
      key === 'updatedAt' || key === 'createdAt' ? '' : value,
    ),
  )
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

/** With the keys of every object in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => byName(a, b))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
