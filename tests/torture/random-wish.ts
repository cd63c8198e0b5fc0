import { type Random, randomIndex } from '#core/agreement/random.ts'
import type { Command } from '#core/change/command.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Delivery, Wish } from './messages.ts'

/** Where random choices come from, and ids that never come again. */
export interface Chance {
  readonly random: Random
  readonly id: () => string
}

const kinds = ['claim', 'prediction', 'source'] as const
const targets = ['moscow', 'minsk'] as const
const values = ['critical', 'neutral', 'supportive', null] as const
const statuses = ['to-do', 'in-progress', 'done'] as const

export function pick<T>({ random }: Chance, from: readonly [T, ...T[]]): T {
  return from[randomIndex(random, from.length)] ?? from[0]
}

/** Something that an analyst may ask of `layer`; it may well be refused. */
export function randomWish(chance: Chance, layer: Layer): Wish {
  const roll = chance.random()
  if (roll < 0.1) return { type: 'undo' }
  if (roll < 0.15) return { type: 'redo' }
  return { type: 'execute', command: randomCommand(chance, layer) }
}

function randomCommand(chance: Chance, layer: Layer): Command {
  const ids = someIds(chance, layer)
  const [first, second = 'nobody'] = ids
  if (layer.annotations.length < 3 || chance.random() < 0.4) return annotating(chance)
  const others: readonly [() => Command, ...(() => Command)[]] = [
    () => ({ type: 'remove', ids }),
    () => ({ type: 'set-kind', ids, kind: pick(chance, kinds) }),
    () => ({ type: 'set-stance', ids, target: pick(chance, targets), value: pick(chance, values) }),
    () => ({ type: 'set-ranges', id: first, ranges: [range(chance)] }),
    () => ({ type: 'set-note', id: first, note: `Note ${chance.id()}` }),
    () => ({ type: 'relate', id: chance.id(), relationType: 'supports', from: first, to: second }),
    () => ({ type: 'set-status', status: pick(chance, statuses) }),
  ]
  return pick(chance, others)()
}

/** One tag, or many at once as a bulk edit makes them. */
function annotating(chance: Chance): Command {
  const count = chance.random() < 0.2 ? 20 : 1
  const drafts = Array.from({ length: count }, () => ({
    id: chance.id(),
    kind: pick(chance, kinds),
    ranges: [range(chance)],
  }))
  return { type: 'annotate', drafts }
}

/** Within the first words that every text here has. */
function range({ random }: Chance) {
  const start = randomIndex(random, 60)
  return { start, end: start + 1 + randomIndex(random, 20) }
}

function someIds({ random }: Chance, { annotations }: Layer): [string, ...string[]] {
  const count = random() < 0.2 ? 10 : 2
  const chosen = Array.from(
    { length: count },
    () => annotations[randomIndex(random, annotations.length)]?.id ?? 'nobody',
  )
  const [first = 'nobody', ...rest] = new Set(chosen)
  return [first, ...rest]
}

/** A new article, sometimes with a colleague's annotations. */
export function randomDelivery(chance: Chance): Delivery {
  const text = `Minsk will sign the loan in spring, the analyst said, and Moscow waits for the answer. No. ${chance.id()}.`
  const count = chance.random() < 0.5 ? 0 : 1 + randomIndex(chance.random, 30)
  return { text, annotations: Array.from({ length: count }, () => chance.id()) }
}
