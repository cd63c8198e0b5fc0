import { useSyncExternalStore } from 'react'
import type { Range } from '#core/model/article.ts'
import type { Place } from '#core/settings.ts'
import { createStore, type Readable } from '#renderer/replica/store.ts'

export type Screen = 'library' | 'annotate' | 'review' | 'agreement' | 'export'

/** What the screens share: where the analyst is. It is not kept in the project. */
export interface View {
  readonly screen: Screen
  /** The article on the Annotate screen. */
  readonly article: string | null
  /** Ids of the selected annotations. */
  readonly selected: readonly string[]
  /** The annotation that was selected alone most recently, also when the caret has left it since. */
  readonly lastSelected: string | null
  /** Ids of the kinds that are not shown in the text and the list. */
  readonly hiddenKinds: readonly string[]
  /** Id of what is decided on in the Review screen; null: the first that is open, or that touches `passage`. */
  readonly matter: string | null
  /** The ranges that somebody wanted to review, in UTF-16 code units. */
  readonly passage: readonly Range[]
}

const initial: View = {
  screen: 'library',
  article: null,
  selected: [],
  lastSelected: null,
  hiddenKinds: [],
  matter: null,
  passage: [],
}
const view = createStore(initial)
const place = createStore<Place | null>(null)
const carets = new Map<string, number>()

export const viewState: Readable<View> = view
/** The article on screen and its caret; changes with every move of the caret. */
export const placeState: Readable<Place | null> = place

export function useView(): View {
  return useSyncExternalStore(view.subscribe, view.get)
}

export function showScreen(screen: Screen): void {
  view.set({ ...view.get(), screen })
}

/** Shows an article on the Annotate screen, with the caret where it was or at `offset` (UTF-16 code units). */
export function openArticle(article: string, offset = caretOf(article)): void {
  carets.set(article, offset)
  place.set({ article, offset })
  const elsewhere = view.get().article === article ? {} : { matter: null, passage: [] }
  view.set({ ...view.get(), ...elsewhere, screen: 'annotate', article, selected: [], lastSelected: null })
}

/** Where to begin reviewing: at the first thing that touches one of the ranges (UTF-16 code units), else at the first. */
interface ReviewPlace {
  readonly article: string
  readonly ranges: readonly Range[]
}

/** Shows an article on the Review screen. */
export function openReview({ article, ranges }: ReviewPlace): void {
  const nothing = { selected: [], lastSelected: null, matter: null }
  view.set({ ...view.get(), ...nothing, screen: 'review', article, passage: ranges })
}

/** Goes to one thing that there is to decide in the article on the Review screen. */
export function showMatter(matter: string): void {
  view.set({ ...view.get(), matter })
}

/** `state` with these annotations selected. */
export function withSelected(state: View, selected: readonly string[]): View {
  const [only, ...others] = selected
  const alone = others.length === 0 ? only : undefined
  return { ...state, selected, lastSelected: alone ?? state.lastSelected }
}

/** Ids of annotations of the article on screen. */
export function select(selected: readonly string[]): void {
  view.set(withSelected(view.get(), selected))
}

export function setHiddenKinds(hiddenKinds: readonly string[]): void {
  view.set({ ...view.get(), hiddenKinds })
}

/** To be called whenever the caret has moved; no component is drawn again for it. UTF-16 code units. */
export function rememberCaret(article: string, offset: number): void {
  carets.set(article, offset)
  place.set({ article, offset })
}

/** Where the caret of an article was last; 0 at first. UTF-16 code units. */
export function caretOf(article: string): number {
  return carets.get(article) ?? 0
}

/** Forgets everything; another project was opened. */
export function resetView(): void {
  carets.clear()
  place.set(null)
  view.set(initial)
}
