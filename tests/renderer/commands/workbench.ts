import { formatVersion } from '#core/model/format-version.ts'
import { sentenceAt } from '#core/anchor/sentence.ts'
import { snapToWords } from '#core/anchor/snap.ts'
import { apply, type Change } from '#core/change/change.ts'
import { decide } from '#core/change/decide.ts'
import {
  emptyHistory,
  type History,
  type LogEntry,
  type Reason,
  remember,
  undoing,
} from '#core/change/history.ts'
import type { Article, Range } from '#core/model/article.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'
import { sentence } from '#core/problem/problem.ts'
import type { Acknowledgement } from '#core/workspace/views.ts'
import { type View, withSelected } from '#renderer/app/view-state.ts'
import type { AppCommand } from '#renderer/commands/app-command.ts'
import type { CommandContext, Dialog } from '#renderer/commands/command-context.ts'
import { createCommandRunner } from '#renderer/commands/command-runner.ts'
import type { Message } from '#renderer/commands/message.ts'
import { commandsFor } from '#renderer/commands/registry.ts'
import type { ArticleSurfaceHandle } from '#renderer/editor/surface-props.ts'
import { row } from '#tests/renderer/rows.ts'

/** An article on screen, the real rules behind it, and everything that commands did and said. */
export interface Workbench {
  press(id: string): Promise<void>
  selectText(quote: string): void
  putCaret(before: string): void
  layer(): Layer
  view(): View
  caret(): number
  isFocused(): boolean
  selectedQuotes(): readonly string[]
  readonly said: Message[]
  readonly refused: string[]
  readonly dialogs: Dialog[]
  readonly done: string[]
  /** While true, every edit waits; false lets them go on. */
  hold(isHeld: boolean): void
  readonly context: () => CommandContext
}

const scheme = defaultScheme

export function workbench(text: string): Workbench {
  const article = articleOf(text)
  let layer = emptyLayer('ana', article.id)
  let history: History = emptyHistory
  let view: View = {
    screen: 'annotate',
    article: article.id,
    selected: [],
    lastSelected: null,
    hiddenKinds: [],
    matter: null,
    passage: [],
  }
  let selection: Range = { start: 0, end: 0 }
  let isFocused = false
  let ids = 0
  let gate: Promise<void> = Promise.resolve()
  let openGate: (() => void) | null = null
  const said: Message[] = []
  const refused: string[] = []
  const dialogs: Dialog[] = []
  const done: string[] = []

  const record = (reason: Reason, change: Change): Acknowledgement => {
    const revision = layer.revision + 1
    layer = apply(layer, change, revision)
    const entry: LogEntry = { version: formatVersion, revision, at: now, by: 'ana', reason, change }
    history = remember(history, entry)
    return { revision, change }
  }
  const session: CommandContext['session'] = {
    async execute(_article, command) {
      await gate
      const situation = { layer, article, scheme, now, by: 'ana', nextId: () => `n${(ids += 1)}` }
      const decided = decide(situation, command)
      if (decided.ok) return record(command.type, decided.value)
      refused.push(sentence(decided.problem))
      return null
    },
    async undo() {
      const entry = history.undoable.at(-1)
      return entry ? record('undo', undoing(entry)) : null
    },
    async redo() {
      const entry = history.redoable.at(-1)
      return entry ? record('redo', entry.change) : null
    },
  }
  const surface: ArticleSurfaceHandle = {
    selection: () => (selection.start < selection.end ? snapToWords(text, selection) : null),
    caret: () => selection.end,
    sentence: () => sentenceAt(text, article.blocks, selection.end),
    reveal: () => undefined,
    setCaret(offset, options) {
      selection = { start: offset, end: offset }
      isFocused ||= options?.focus ?? false
    },
    selectRange(range) {
      selection = range
    },
    focus() {
      isFocused = true
    },
  }
  const page: CommandContext['page'] = {
    select(_article, annotations) {
      const kinds = annotations.map((a) => a.kind)
      const hiddenKinds = view.hiddenKinds.filter((kind) => !kinds.includes(kind))
      const chosen = annotations.map((a) => a.id)
      view = { ...withSelected(view, chosen), hiddenKinds }
    },
    openReview: () => undefined,
    updateText: () => undefined,
    showMatter: () => undefined,
    focusComment: () => undefined,
    focusGold: () => undefined,
    openArticle(id) {
      view = { ...view, article: id }
    },
    showScreen(screen) {
      view = { ...view, screen }
    },
    setHiddenKinds(hiddenKinds) {
      view = { ...view, hiddenKinds }
    },
    open: (dialog) => void dialogs.push(dialog),
    openPalette: () => void done.push('palette'),
    openImport: () => void done.push('import'),
    showBackups: () => void done.push('backups'),
    sendWork: () => void done.push('send'),
    receiveWork: () => void done.push('receive'),
    newProject: () => void done.push('new'),
    openProject: () => void done.push('open'),
    focusPane: (step) => void done.push(`pane ${step}`),
    focusNote: () => void done.push('note'),
    toggleHistory: () => void done.push('history'),
  }
  const selected = () => layer.annotations.filter((a) => view.selected.includes(a.id))
  const context = (): CommandContext => ({
    session,
    view,
    hasProject: true,
    isReadOnly: false,
    isCovered: false,
    review: null,
    saveState: { type: 'saved' },
    library: ['before', article.id, 'after'].map((id) => row(id)),
    work: {
      article,
      layer,
      history: {
        undo: history.undoable.at(-1)?.reason ?? null,
        redo: history.redoable.at(-1)?.reason ?? null,
      },
      selected: selected(),
      surface,
    },
    page,
    say: (message) => void said.push(message),
  })
  const runner = createCommandRunner({ context, work: () => context().work })
  const commands = commandsFor(scheme)
  return {
    press: (id) => runner.run(byId(commands, id)),
    selectText(quote) {
      selection = { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }
    },
    putCaret(before) {
      selection = { start: text.indexOf(before), end: text.indexOf(before) }
    },
    layer: () => layer,
    view: () => view,
    caret: () => selection.end,
    isFocused: () => isFocused,
    selectedQuotes: () => selected().map((a) => a.quote),
    said,
    refused,
    dialogs,
    done,
    hold(isHeld) {
      openGate?.()
      if (isHeld) gate = new Promise((resolve) => (openGate = resolve))
    },
    context,
  }
}

const now = '2024-05-01T12:00:00.000Z'

function byId(commands: readonly AppCommand[], id: string): AppCommand {
  const found = commands.find((command) => command.id === id)
  if (!found) throw new Error(`There is no command ${id}.`)
  return found
}

export function articleOf(text: string): Article {
  const source = { outlet: '', author: '', url: '', published: '' }
  return {
    version: formatVersion,
    id: 'on-screen',
    title: 'On screen',
    language: 'en',
    source,
    text,
    blocks: [{ type: 'paragraph', start: 0, end: text.length }],
    sha256: '',
    origin: { file: '', format: 'text', sha256: '' },
    importedAt: now,
  }
}
