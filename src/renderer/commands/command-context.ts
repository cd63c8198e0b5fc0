import type { Annotation } from '#core/model/annotation.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { ArticleSummary, UndoState } from '#core/workspace/views.ts'
import type { Screen, View } from '#renderer/app/view-state.ts'
import type { ArticleSurfaceHandle } from '#renderer/editor/surface-props.ts'
import type { SaveState, Session } from '#renderer/replica/session.ts'
import type { Message } from './message.ts'

/** What a command decides on and acts through: the state at the moment of the key press, never older. */
export interface CommandContext {
  readonly session: Pick<Session, 'execute' | 'undo' | 'redo'>
  readonly view: View
  readonly hasProject: boolean
  /** The project is open for reading; nothing can be changed. */
  readonly isReadOnly: boolean
  readonly saveState: SaveState
  /** In the order of the list on screen. */
  readonly library: readonly ArticleSummary[]
  /** Null where no article is on screen, or it is still on its way. */
  readonly work: Work | null
  readonly page: Page
  /** Says it in the status line, which screen readers read out. */
  readonly say: (message: Message) => void
}

/** The article on the Annotate screen and my layer over it. */
export interface Work {
  readonly article: Article
  readonly layer: Layer
  readonly history: UndoState
  readonly selected: readonly Annotation[]
  readonly surface: ArticleSurfaceHandle
}

/** What commands may ask of the page. */
export interface Page {
  /** Selects annotations, unless another article is on screen by now; their kinds are shown if they were hidden. */
  select(article: string, annotations: readonly Annotation[]): void
  openArticle(id: string): void
  showScreen(screen: Screen): void
  setHiddenKinds(ids: readonly string[]): void
  open(dialog: Dialog): void
  openPalette(): void
  openImport(): void
  sendWork(): void
  receiveWork(): void
  newProject(): void
  openProject(): void
  /** Moves the focus to the next (1) or previous (-1) pane of the screen. */
  focusPane(step: 1 | -1): void
  focusNote(): void
  /** Shows or hides the history of what is selected. */
  toggleHistory(): void
}

/** `to` null: the other end is still to be chosen. */
export type Dialog =
  { readonly type: 'help' } | { readonly type: 'relate'; readonly from: string; readonly to: string | null }
