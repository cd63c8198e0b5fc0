import { formatVersion } from '#core/model/format-version.ts'
import fc from 'fast-check'
import { apply } from '#core/change/change.ts'
import { decide } from '#core/change/decide.ts'
import type { LogEntry } from '#core/change/history.ts'
import { layerAt } from '#core/change/layer-at.ts'
import type { Situation } from '#core/change/situation.ts'
import { goldAnnotator } from '#core/model/decision.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'
import { commandFrom, plan, text } from './random-commands.ts'

/** The layers that a sequence of commands leads through, and the changes between them. */
export interface Walk {
  readonly layers: readonly Layer[]
  readonly entries: readonly LogEntry[]
}

let count = 0

/** What a command meets at the end of a walk. */
export function situationAfter({ layers, entries }: Walk): Situation & { readonly layer: Layer } {
  const layer = layers.at(-1) ?? emptyLayer('ana', 'a1')
  return {
    layer,
    article: { text },
    scheme: defaultScheme,
    now: '2026-01-01T00:00:00.000Z',
    by: 'ana',
    nextId: () => `n${++count}`,
    past: (revision) => layerAt(layer, entries, revision),
  }
}

const annotators = fc.constantFrom('ana', goldAnnotator)
const steps = fc.array(plan, { maxLength: 40 })

/** Random commands; refused ones are left out. */
export const walks: fc.Arbitrary<Walk> = fc.tuple(annotators, steps).map(([annotator, plans]) => {
  const layers = [emptyLayer(annotator, 'a1')]
  const entries: LogEntry[] = []
  for (const step of plans) {
    const situation = situationAfter({ layers, entries })
    const command = commandFrom(situation.layer, step)
    const decided = decide(situation, command)
    if (!decided.ok) continue
    const revision = situation.layer.revision + 1
    entries.push({
      version: formatVersion,
      revision,
      at: '',
      by: 'ana',
      reason: command.type,
      change: decided.value,
    })
    layers.push(apply(situation.layer, decided.value, revision))
  }
  return { layers, entries }
})
