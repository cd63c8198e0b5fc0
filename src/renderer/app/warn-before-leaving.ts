import type { Replica } from '#renderer/replica/replica.ts'

/** Has the browser ask before the page is left while something on it is not on the disk. */
export function warnBeforeLeaving(
  { desk, saveState }: Pick<Replica, 'desk' | 'saveState'>,
  page: Pick<Window, 'addEventListener'>,
): void {
  page.addEventListener('beforeunload', (event) => {
    if (desk.get()?.unsaved || saveState.get().type === 'saving') event.preventDefault()
  })
}
