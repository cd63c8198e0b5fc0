import { formatVersion } from '#core/model/format-version.ts'
import type fc from 'fast-check'
import { apply } from '#core/change/change.ts'
import { decide } from '#core/change/decide.ts'
import type { LogEntry } from '#core/change/history.ts'
import type { Article } from '#core/model/article.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import { textHash } from '#core/model/text-hash.ts'
import type { LayerKey, ProjectStore } from '#core/ports.ts'
import type { Result } from '#core/problem/result.ts'
import { commandFrom, type plan, text } from '#tests/core/change/random-commands.ts'

const now = '2026-01-01T00:00:00.000Z'

export const project: Project = {
  version: formatVersion,
  id: 'p1',
  name: 'Moscow and Minsk',
  scheme: defaultScheme,
  annotators: [{ id: 'ana', name: 'Ana' }],
  createdAt: now,
}

export function article(id: string, words = text): Article {
  return {
    version: formatVersion,
    id,
    title: id,
    language: 'en',
    source: { outlet: '', author: '', url: '', published: '' },
    text: words,
    blocks: [{ type: 'paragraph', start: 0, end: words.length }],
    sha256: textHash(words),
    origin: { file: `${id}.txt`, format: 'text', sha256: '' },
    importedAt: now,
  }
}

export const mine: LayerKey = { annotator: 'ana', article: 'a1' }

/** One step of work: the log entry and the layer after it. */
export interface Step {
  readonly entry: LogEntry
  readonly after: Layer
}

export type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never

/** The steps that `plans` come to on an untouched layer of `key`; plans that are refused are left out. */
export function stepsOf(plans: readonly Plan[], key = mine): readonly Step[] {
  const steps: Step[] = []
  let count = 0
  for (const wanted of plans) {
    const layer = steps.at(-1)?.after ?? emptyLayer(key.annotator, key.article)
    const command = commandFrom(layer, wanted)
    const situation = {
      layer,
      article: { text },
      scheme: defaultScheme,
      now,
      by: 'ana',
      nextId: () => `n${++count}`,
    }
    const decided = decide(situation, command)
    if (decided.ok) steps.push(step(layer, { reason: command.type, change: decided.value }))
  }
  return steps
}

/** `count` tags, each of one word more of the text. */
export function tags(count: number, key = mine): readonly Step[] {
  return stepsOf(
    Array.from({ length: count }, (_, i) => ({
      action: 'annotate' as const,
      ranges: [{ start: 1, end: 6 + i }],
      kind: 'claim' as const,
      pick: [0, 0],
      value: 'critical' as const,
      target: 'moscow' as const,
      note: '',
      status: 'done' as const,
      relationType: 'supports' as const,
    })),
    key,
  )
}

export function step(layer: Layer, made: Pick<LogEntry, 'reason' | 'change' | 'of'>): Step {
  const revision = layer.revision + 1
  const entry: LogEntry = { version: formatVersion, revision, at: now, by: layer.annotator, ...made }
  return { entry, after: apply(layer, made.change, revision) }
}

/** Saves all `steps`, each acknowledged. */
export async function save(store: ProjectStore, steps: readonly Step[]): Promise<void> {
  for (const { entry, after } of steps) valueOf(await store.append(entry, after))
}

export function last(steps: readonly Step[]): Layer {
  const layer = steps.at(-1)?.after
  if (!layer) throw new Error('There are no steps.')
  return layer
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

export function codeOf(result: Result<unknown>): string | null {
  return result.ok ? null : result.problem.code
}
