/** Copies an element's text; where the page may not write to the clipboard, the text is selected to be copied by key. */
export async function copyText(element: HTMLElement): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(element.innerText)
    return 'copied'
  } catch {
    window.getSelection()?.selectAllChildren(element)
    return 'selected'
  }
}
