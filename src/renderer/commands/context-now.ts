import { isOver } from '#core/change/text-under.ts'
import { frameDialog } from '#renderer/app/frame-dialog.ts'
import {
  openArticle,
  openReview,
  select,
  setHiddenKinds,
  showMatter,
  showScreen,
  viewState,
} from '#renderer/app/view-state.ts'
import type { Replica } from '#renderer/replica/replica.ts'
import { inReadingOrder } from './article-order.ts'
import type { CommandContext, Page, Work } from './command-context.ts'
import { dialogState, openDialog } from './dialog-state.ts'
import { toggleHistory } from './history-panel.ts'
import type { Message } from './message.ts'
import { isPaletteOpen, openPalette } from './palette-store.ts'
import { focusNote, focusOn, focusPane } from './panes.ts'
import { reviewNow } from './review-now.ts'
import { surfaceNow } from './surface-slot.ts'

/** What the frame of the program does for commands. */
export interface AppActions {
  openImport(): void
  updateText(article: string, title: string): void
  sendWork(): void
  showBackups(): void
  receiveWork(): void
  newProject(): void
  openProject(): void
}

export interface ContextSources {
  readonly replica: Replica
  readonly actions: AppActions
  readonly say: (message: Message) => void
}

/** The state of the page at this moment, as commands see it. */
export function contextNow({ replica, actions, say }: ContextSources): CommandContext {
  const project = replica.desk.get()?.project ?? null
  return {
    session: replica.session,
    view: viewState.get(),
    hasProject: project !== null,
    isReadOnly: (project?.readOnly ?? null) !== null,
    isCovered: isCovered(),
    saveState: replica.saveState.get(),
    library: inReadingOrder(replica.library.get() ?? []),
    work: workNow(replica),
    review: reviewNow(replica),
    page: { ...page, ...actions },
    say,
  }
}

function isCovered(): boolean {
  return isPaletteOpen() || dialogState.get() !== null || frameDialog.get() !== null
}

/** The article on screen and my layer, without the rest of the context. */
export function workNow(replica: Replica): Work | null {
  const { article: id, selected: ids } = viewState.get()
  const surface = surfaceNow()
  if (id === null || !surface) return null
  const article = replica.article(id).get()
  const mine = replica.layer(id).get()
  if (!article || !mine || !isOver(article, mine.layer)) return null
  const selected = mine.layer.annotations.filter((a) => ids.includes(a.id))
  return { article, layer: mine.layer, history: mine.history, selected, surface }
}

const page: Omit<Page, keyof AppActions> = {
  select(article, annotations) {
    if (viewState.get().article !== article) return
    const kinds = annotations.map((a) => a.kind)
    const hidden = viewState.get().hiddenKinds
    if (hidden.some((kind) => kinds.includes(kind)))
      setHiddenKinds(hidden.filter((kind) => !kinds.includes(kind)))
    select(annotations.map((a) => a.id))
  },
  openArticle: (id) => openArticle(id),
  openReview: (article) => openReview({ article, ranges: [] }),
  showMatter,
  focusComment: () => focusOn('comment'),
  focusGold: () => focusOn('gold'),
  showScreen,
  setHiddenKinds,
  open: openDialog,
  openPalette,
  focusPane,
  focusNote,
  toggleHistory,
}
