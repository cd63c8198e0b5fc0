import type { AppCommand } from './app-command.ts'
import { chooseOrphan, orphanIn } from './chosen-orphan.ts'
import { startOf } from './describe.ts'

/** What is done to annotations that lost their place when the text was corrected. */
export function orphanCommands(): readonly AppCommand[] {
  return [reattach, updateText]
}

const reattach: AppCommand = {
  id: 'reattach',
  label: { key: 'reattach' },
  group: 'span',
  keys: ['Shift+A'],
  scope: 'annotate',
  edits: true,
  isEnabled: ({ work }) => work !== null && orphanIn(work.layer) !== null,
  run: async ({ work, session, page, say }) => {
    const orphan = work && orphanIn(work.layer)
    const range = work?.surface.selection() ?? null
    if (!work || !orphan) return
    if (!range) return say({ key: 'selectPlace', values: { quote: startOf(orphan.quote) } })
    const command = { type: 'reattach', id: orphan.id, ranges: [range] } as const
    const done = await session.execute(work.article.id, command)
    if (!done) return
    chooseOrphan(null)
    work.surface.setCaret(range.end)
    page.select(work.article.id, done.change.annotations.added)
    say({ key: 'reattached', values: { quote: startOf(work.article.text.slice(range.start, range.end)) } })
  },
}

const updateText: AppCommand = {
  id: 'update-text',
  label: { key: 'updateText' },
  group: 'app',
  keys: [],
  scope: 'annotate',
  edits: true,
  isEnabled: ({ work }) => work !== null,
  run: async ({ work, page }) => {
    if (work) page.updateText(work.article.id, work.article.title)
  },
}
