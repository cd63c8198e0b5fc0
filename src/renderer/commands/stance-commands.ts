import type { Scheme, Target } from '#core/model/scheme.ts'
import type { AppCommand } from './app-command.ts'
import type { CommandContext } from './command-context.ts'

/** Per target: there and back through *not stated* and the scheme's values, and one command for each value. */
export function stanceCommands(scheme: Scheme): readonly AppCommand[] {
  return scheme.targets.flatMap((target) => [
    cycleCommand(scheme, target, 1),
    cycleCommand(scheme, target, -1),
    ...valuesOf(scheme).map((value) => setCommand(scheme, target, value)),
  ])
}

const hasSelection = ({ work }: CommandContext): boolean => work !== null && work.selected.length > 0

function cycleCommand(scheme: Scheme, target: Target, step: 1 | -1): AppCommand {
  const key = step === 1 ? target.key : `Shift+${target.key}`
  return {
    id: `stance-${target.id}-${step === 1 ? 'next' : 'previous'}`,
    label: { key: step === 1 ? 'stanceNext' : 'stancePrevious', values: { target: target.label } },
    group: 'stance',
    keys: target.key === '' ? [] : [key],
    scope: 'annotate',
    edits: true,
    isEnabled: hasSelection,
    run: (context) => {
      const now = context.work?.selected[0]?.stances[target.id] ?? null
      return setStance(context, { scheme, target, value: neighbour(valuesOf(scheme), now, step) })
    },
  }
}

function setCommand(scheme: Scheme, target: Target, value: string | null): AppCommand {
  const label = valueLabel(scheme, value)
  return {
    id: `stance-${target.id}-is-${value ?? ''}`,
    label:
      label === null
        ? { key: 'stanceNotStated', values: { target: target.label } }
        : { key: 'stanceSet', values: { target: target.label, value: label } },
    group: 'stance',
    keys: [],
    scope: 'annotate',
    edits: true,
    isEnabled: hasSelection,
    run: (context) => setStance(context, { scheme, target, value }),
  }
}

interface StanceWish {
  readonly scheme: Scheme
  readonly target: Target
  readonly value: string | null
}

async function setStance(context: CommandContext, { scheme, target, value }: StanceWish): Promise<void> {
  const { work, session, say } = context
  if (!work) return
  const ids = work.selected.map((a) => a.id)
  const done = await session.execute(work.article.id, { type: 'set-stance', ids, target: target.id, value })
  if (!done) return
  const label = valueLabel(scheme, value)
  if (label === null) say({ key: 'stanceTakenBack', values: { target: target.label } })
  else say({ key: 'stanceIs', values: { target: target.label, value: label } })
}

function valueLabel({ values }: Scheme, id: string | null): string | null {
  return values.find((v) => v.id === id)?.label ?? id
}

/** Null stands for *not stated*. */
function valuesOf({ values }: Scheme): readonly (string | null)[] {
  return [null, ...values.map((v) => v.id)]
}

/** The item `step` places further on, around the end; from an unknown one, the first. */
function neighbour<T>(items: readonly T[], item: T, step: number): T {
  const at = (items.indexOf(item) + step + items.length) % items.length
  const found = items[at]
  return found === undefined ? item : found
}
