import type { Annotation } from '#core/model/annotation.ts'
import type { ArticleSummary } from '#core/workspace/views.ts'
import { type AppCommand, groupOrder } from './app-command.ts'
import type { CommandContext } from './command-context.ts'
import { isBarred } from './command-runner.ts'
import type { Message } from './message.ts'
import { showSpan } from './span-commands.ts'
import { holds, wordsOf } from './word-search.ts'

/** What the palette offers for a query. */
export interface PaletteEntries {
  readonly commands: readonly AppCommand[]
  readonly articles: readonly ArticleSummary[]
  readonly annotations: readonly Annotation[]
}

/** More than fits on the screen helps nobody and costs time in a project of thousands. */
const most = 7

export interface PaletteSources {
  readonly commands: readonly AppCommand[]
  readonly context: CommandContext
  readonly textOf: (message: Message) => string
}

/** All words of the query must occur. Without a query: the commands that are possible now, and no more. */
export function paletteEntries(query: string, sources: PaletteSources): PaletteEntries {
  const words = wordsOf(query)
  const { context, textOf } = sources
  const commands = sources.commands
    .filter((c) => c.id !== 'palette' && holds(textOf(c.label), words) && isPossible(c, context))
    .toSorted((a, b) => groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group))
  if (words.length === 0) return { commands, articles: [], annotations: [] }
  return {
    commands,
    articles: first(context.library, (row) => holds(`${row.title} ${row.source.outlet}`, words)),
    annotations: first(context.work?.layer.annotations ?? [], (a) => holds(`${a.quote} ${a.note}`, words)),
  }
}

function isPossible(command: AppCommand, context: CommandContext): boolean {
  if (isBarred(command, context)) return false
  return (command.scope === 'app' || context.view.screen === 'annotate') && command.isEnabled(context)
}

function first<T>(items: readonly T[], isWanted: (item: T) => boolean): readonly T[] {
  const found: T[] = []
  for (const item of items) {
    if (found.length === most) break
    if (isWanted(item)) found.push(item)
  }
  return found
}

/** Selects an annotation and puts the caret at its start. */
export function jumpTo({ page, work }: CommandContext, annotation: Annotation): void {
  if (!work) return
  page.select(work.article.id, [annotation])
  showSpan(work, annotation)
}
