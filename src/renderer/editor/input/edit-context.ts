/** What we use of the EditContext API (https://www.w3.org/TR/edit-context/), which lib.dom does not know. */
interface EditContext extends EventTarget {
  readonly text: string
  updateText(start: number, end: number, text: string): void
  updateSelection(start: number, end: number): void
}

declare global {
  interface Window {
    readonly EditContext?: new () => EditContext
  }
  interface HTMLElement {
    editContext?: EditContext | null
  }
}

/**
 * Leads everything that is typed, dictated or composed into a buffer that is emptied at once, so that no input method
 * touches the page. Caret and selection stay the browser's own. Where the API is missing (only Chromium has it) the
 * events that ReadOnly refuses are the defence.
 */
export function swallowInput(element: HTMLElement): () => void {
  if (!window.EditContext) return () => undefined
  const context = new window.EditContext()
  const empty = (): void => {
    context.updateText(0, context.text.length, '')
    context.updateSelection(0, 0)
  }
  context.addEventListener('textupdate', empty)
  element.editContext = context
  return () => {
    context.removeEventListener('textupdate', empty)
    element.editContext = null
  }
}
