import type { ReceiveChoices, ReceivedLayer } from '#core/exchange/receive-views.ts'

/** Layers that are left unless the analyst asks for them. */
export function isAsked({ standing }: ReceivedLayer): boolean {
  return standing === 'older' || standing === 'own-differs' || standing === 'gold-differs'
}

/** The choices with this layer taken where it was left, or the other way round. */
export function toggled(choices: ReceiveChoices, layer: ReceivedLayer): ReceiveChoices {
  const list = isAsked(layer) ? 'take' : 'leave'
  const named = choices[list] ?? []
  const isNamed = named.includes(layer.name)
  return {
    ...choices,
    [list]: isNamed ? named.filter((name) => name !== layer.name) : [...named, layer.name],
  }
}

/** The choices with their annotator `theirs` put under `ours`, or undecided where that is null. */
export function decided(choices: ReceiveChoices, theirs: string, ours: string | null): ReceiveChoices {
  const others = Object.entries(choices.people ?? {}).filter(([id]) => id !== theirs)
  return { ...choices, people: Object.fromEntries(ours === null ? others : [...others, [theirs, ours]]) }
}
