import type { Annotation } from '#core/model/annotation.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Matter } from '#core/review/agenda.ts'
import type { ArticleSummary, UndoState } from '#core/workspace/views.ts'
import type { Screen, View } from '#renderer/app/view-state.ts'
import type { ArticleSurfaceHandle } from '#renderer/editor/surface-props.ts'
import type { ReviewReplica } from '#renderer/replica/review-replica.ts'
import type { GoldSteps, SaveState, Session } from '#renderer/replica/session.ts'
import type { Message } from './message.ts'

/** What a command decides on and acts through: the state at the moment of the key press, never older. */
export interface CommandContext {
  readonly session: Pick<Session, 'execute' | 'undo' | 'redo'>
  readonly view: View
  readonly hasProject: boolean
  /** The project is open for reading; nothing can be changed. */
  readonly isReadOnly: boolean
  /** A dialog or the palette is open over the page, even if the focus is not in it yet. */
  readonly isCovered: boolean
  readonly saveState: SaveState
  /** In the order of the list on screen. */
  readonly library: readonly ArticleSummary[]
  /** Null where no article is on screen, or it is still on its way. */
  readonly work: Work | null
  /** Null where another screen is shown, or the article's layers are still on their way. */
  readonly review: ReviewWork | null
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

/** The article on the Review screen. */
export interface ReviewWork {
  readonly article: string
  /** Id of whoever works here. */
  readonly me: string
  readonly review: ReviewReplica
  /** Those that the filter lets through, in order. */
  readonly shown: readonly Matter[]
  /** Which of all of them is looked at; null where there is none. */
  readonly current: Matter | null
  readonly gold: GoldSteps
}

/** What commands may ask of the page. */
export interface Page {
  /** Selects annotations, unless another article is on screen by now; their kinds are shown if they were hidden. */
  select(article: string, annotations: readonly Annotation[]): void
  openArticle(id: string): void
  openReview(article: string): void
  showMatter(id: string): void
  focusComment(): void
  focusGold(): void
  showScreen(screen: Screen): void
  setHiddenKinds(ids: readonly string[]): void
  open(dialog: Dialog): void
  openPalette(): void
  openImport(): void
  showBackups(): void
  /** Asks for a corrected text of an article. */
  updateText(article: string, title: string): void
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
  | { readonly type: 'help' }
  | { readonly type: 'bulk' }
  /** Of one thing, or of all that are shown and open. */
  | { readonly type: 'reject'; readonly which: 'one' | 'shown' }
  | { readonly type: 'relate'; readonly from: string; readonly to: string | null }
