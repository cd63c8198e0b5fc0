/** A ref for what has the focus when it appears inside a dialog that is open already. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus()
}
