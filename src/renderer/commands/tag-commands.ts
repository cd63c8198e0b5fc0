import type { Kind, Scheme } from '#core/model/scheme.ts'
import type { AppCommand } from './app-command.ts'
import type { CommandContext } from './command-context.ts'
import { startOf } from './describe.ts'
import { isSame } from './move-edge.ts'

/** Per kind: one command that tags, one that changes the kind of what is selected. */
export function tagCommands({ kinds }: Scheme): readonly AppCommand[] {
  return [...kinds.map(tagCommand), ...kinds.map(kindCommand)]
}

function tagCommand(kind: Kind): AppCommand {
  return {
    id: `tag-${kind.id}`,
    label: { key: 'tag', values: { kind: kind.label } },
    group: 'tag',
    keys: kind.key === '' ? [] : [kind.key],
    scope: 'annotate',
    edits: true,
    isEnabled: ({ work }) => work !== null,
    run: (context) => tag(context, kind),
  }
}

/** Always makes a new annotation; the same span with the same kind is not made twice but selected. */
async function tag({ work, session, page, say }: CommandContext, kind: Kind): Promise<void> {
  if (!work) return
  const { article, layer, surface } = work
  const range = surface.selection() ?? surface.sentence()
  if (!range) return say({ key: 'nothingToTag' })
  const twin = layer.annotations.find((a) => a.kind === kind.id && isSame(a.ranges, [range]))
  surface.setCaret(range.end)
  if (twin) {
    page.select(article.id, [twin])
    return say({ key: 'alreadyTagged', values: { kind: kind.label } })
  }
  const drafts = [{ kind: kind.id, ranges: [range] }]
  const done = await session.execute(article.id, { type: 'annotate', drafts })
  if (!done) return surface.selectRange(range)
  page.select(article.id, done.change.annotations.added)
  const quote = startOf(article.text.slice(range.start, range.end))
  say({ key: 'tagged', values: { kind: kind.label, quote } })
}

function kindCommand(kind: Kind): AppCommand {
  return {
    id: `kind-${kind.id}`,
    label: { key: 'changeKind', values: { kind: kind.label } },
    group: 'tag',
    keys: kind.key === '' ? [] : [`Shift+${kind.key}`],
    scope: 'annotate',
    edits: true,
    isEnabled: ({ work }) => work !== null && work.selected.length > 0,
    run: async ({ work, session, page, say }) => {
      if (!work) return
      const ids = work.selected.filter((a) => a.kind !== kind.id).map((a) => a.id)
      if (ids.length === 0) return say({ key: 'kindAlready', values: { kind: kind.label } })
      const done = await session.execute(work.article.id, { type: 'set-kind', ids, kind: kind.id })
      if (!done) return
      // Selecting again shows the kind if it was hidden.
      page.select(
        work.article.id,
        work.selected.map((a) => ({ ...a, kind: kind.id })),
      )
      const loose = done.change.relations.removed.length
      if (loose > 0) return say({ key: 'kindChangedUnfit', values: { kind: kind.label, count: loose } })
      say({ key: 'kindChanged', values: { kind: kind.label, count: ids.length } })
    },
  }
}
