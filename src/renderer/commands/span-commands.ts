import { hull } from '#core/anchor/span.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { AppCommand } from './app-command.ts'
import type { CommandContext, Work } from './command-context.ts'
import { endOf, startOf } from './describe.ts'
import { type EdgeStep, moveEdge, unite } from './move-edge.ts'

/** What is done to the spans that are selected. */
export function spanCommands(): readonly AppCommand[] {
  return [
    edgeCommand('end-forward', 'Alt+ArrowRight', { edge: 'end', direction: 'forward' }),
    edgeCommand('end-back', 'Alt+ArrowLeft', { edge: 'end', direction: 'back' }),
    edgeCommand('start-forward', 'Alt+Shift+ArrowRight', { edge: 'start', direction: 'forward' }),
    edgeCommand('start-back', 'Alt+Shift+ArrowLeft', { edge: 'start', direction: 'back' }),
    addSelection,
    goTo,
    editNote,
    remove,
  ]
}

const edgeLabels = {
  'end-forward': 'endForward',
  'end-back': 'endBack',
  'start-forward': 'startForward',
  'start-back': 'startBack',
} as const

function edgeCommand(id: keyof typeof edgeLabels, key: string, step: EdgeStep): AppCommand {
  return {
    id,
    label: { key: edgeLabels[id] },
    group: 'span',
    keys: [key],
    scope: 'annotate',
    repeats: true,
    edits: true,
    isEnabled: hasOne,
    run: (context) => runEdge(context, step),
  }
}

async function runEdge({ work, session, say }: CommandContext, step: EdgeStep): Promise<void> {
  const annotation = work?.selected[0]
  if (!work || !annotation) return
  const ranges = moveEdge(work.article.text, annotation.ranges, step)
  if (!ranges) return say({ key: 'edgeStuck' })
  // The caret goes with the edge, so that it stays inside the span and in view.
  const { start, end } = hull(ranges)
  const place = step.edge === 'end' ? end : start
  const done = await session.execute(work.article.id, { type: 'set-ranges', id: annotation.id, ranges })
  if (!done) return
  work.surface.setCaret(place)
  work.surface.reveal(place)
  const quote = work.article.text.slice(start, end)
  if (step.edge === 'end') say({ key: 'endMoved', values: { quote: endOf(quote) } })
  else say({ key: 'startMoved', values: { quote: startOf(quote) } })
}

const addSelection: AppCommand = {
  id: 'add-selection',
  label: { key: 'addSelection' },
  group: 'span',
  keys: ['A'],
  scope: 'annotate',
  edits: true,
  isEnabled: (context) => growing(context) !== null,
  run: async (context) => {
    const { work, session, say, page } = context
    const annotation = growing(context)
    const selection = work?.surface.selection()
    if (!work || !annotation) return
    if (!selection) return say({ key: 'nothingToAdd' })
    const ranges = unite(annotation.ranges, selection)
    const done = await session.execute(work.article.id, { type: 'set-ranges', id: annotation.id, ranges })
    if (!done) return
    work.surface.setCaret(selection.end)
    page.select(work.article.id, [annotation])
    say({ key: 'selectionAdded', values: { count: ranges.length } })
  },
}

/** What is selected, else what was last: whoever goes by keyboard has left it to select more text. */
function growing({ work, view }: CommandContext): Annotation | null {
  if (!work || work.selected.length > 1) return null
  return work.selected[0] ?? work.layer.annotations.find((a) => a.id === view.lastSelected) ?? null
}

const goTo: AppCommand = {
  id: 'go-to',
  label: { key: 'goTo' },
  group: 'span',
  keys: ['G'],
  scope: 'annotate',
  isEnabled: hasSome,
  run: async ({ work }) => {
    const annotation = work?.selected[0]
    if (work && annotation) showSpan(work, annotation)
  },
}

const editNote: AppCommand = {
  id: 'note',
  label: { key: 'note' },
  group: 'span',
  keys: ['N'],
  scope: 'annotate',
  edits: true,
  isEnabled: hasOne,
  run: async ({ page }) => page.focusNote(),
}

const remove: AppCommand = {
  id: 'remove',
  label: { key: 'remove' },
  group: 'span',
  keys: ['Delete', 'Backspace'],
  scope: 'annotate',
  edits: true,
  isEnabled: hasSome,
  run: async ({ work, session, page, say }) => {
    if (!work) return
    const ids = work.selected.map((a) => a.id)
    if (!(await session.execute(work.article.id, { type: 'remove', ids }))) return
    page.select(work.article.id, [])
    say({ key: 'removed', values: { count: ids.length } })
  },
}

/** Brings a span into view and puts the caret at its start, with the focus. */
export function showSpan({ surface }: Work, { ranges }: Annotation): void {
  const span = hull(ranges)
  surface.setCaret(span.start, { focus: true })
  surface.reveal(span)
}

function hasOne({ work }: CommandContext): boolean {
  return work?.selected.length === 1
}

function hasSome({ work }: CommandContext): boolean {
  return work !== null && work.selected.length > 0
}
