import type { Acknowledgement } from '#core/workspace/views.ts'
import type { AppCommand } from './app-command.ts'
import type { CommandContext } from './command-context.ts'
import type { Message } from './message.ts'
import { stepName } from './step-name.ts'

/** Undo and redo of whole steps, each saying what it was, and the history of all of them. */
export function historyCommands(): readonly AppCommand[] {
  return [
    {
      id: 'undo',
      label: { key: 'undo' },
      group: 'history',
      keys: ['Mod+Z'],
      scope: 'annotate',
      repeats: true,
      edits: true,
      isEnabled: ({ work }) => work !== null && work.history.undo !== null,
      run: undo,
    },
    {
      id: 'redo',
      label: { key: 'redo' },
      group: 'history',
      keys: ['Mod+Shift+Z', 'Mod+Y'],
      scope: 'annotate',
      repeats: true,
      edits: true,
      isEnabled: ({ work }) => work !== null && work.history.redo !== null,
      run: redo,
    },
    {
      id: 'history',
      label: { key: 'history' },
      group: 'history',
      keys: ['H'],
      scope: 'annotate',
      isEnabled: ({ work }) => work !== null,
      run: async ({ page }) => page.toggleHistory(),
    },
  ]
}

async function undo(context: CommandContext): Promise<void> {
  const { work, session } = context
  if (!work) return
  const step = work.history.undo ?? ''
  const done = await session.undo(work.article.id)
  if (done) show(context, done, { key: 'undone', values: { step: stepName(step) } })
}

async function redo(context: CommandContext): Promise<void> {
  const { work, session } = context
  if (!work) return
  const step = work.history.redo ?? ''
  const done = await session.redo(work.article.id)
  if (done) show(context, done, { key: 'redone', values: { step: stepName(step) } })
}

/** Selects what the step brought back or changed, so that it is seen. */
function show({ work, page, say }: CommandContext, { change }: Acknowledgement, message: Message): void {
  const { added, updated, removed } = change.annotations
  const touched = [...added, ...updated.map(([, to]) => to)]
  const [first] = touched
  if (work && (first || removed.length > 0)) page.select(work.article.id, touched)
  if (work && first?.ranges[0]) work.surface.reveal(first.ranges[0])
  say(message)
}
