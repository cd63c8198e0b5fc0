import { useSyncExternalStore } from 'react'
import type { Status } from '#core/model/layer.ts'
import { createStore } from '#renderer/replica/store.ts'
import type { Sorting } from './visible-rows.ts'

/** How the library is looked at; it stays when other screens are shown. */
export interface LibraryView {
  readonly filter: string
  readonly status: Status | null
  readonly sorting: Sorting
  /** The row that the keyboard is at. */
  readonly active: string | null
  /** Articles that are marked, for the export. */
  readonly marked: ReadonlySet<string>
}

const initial: LibraryView = {
  filter: '',
  status: null,
  sorting: { column: 'imported', direction: 'ascending' },
  active: null,
  marked: new Set(),
}

const view = createStore(initial)

export function useLibraryView(): LibraryView {
  return useSyncExternalStore(view.subscribe, view.get)
}

export function changeLibraryView(change: Partial<LibraryView>): void {
  view.set({ ...view.get(), ...change })
}

export function toggleMarked(article: string): void {
  const marked = new Set(view.get().marked)
  if (!marked.delete(article)) marked.add(article)
  changeLibraryView({ marked })
}

/** Another project was opened. */
export function resetLibraryView(): void {
  view.set(initial)
}
