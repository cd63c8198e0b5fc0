/** The scheme that only this program's window knows. */
export const pageScheme = 'app'

/** Where the window starts, and the only address it may ever show. */
export const startAddress = `${pageScheme}://standpoint/index.html`

/** Whether an address belongs to the program's own page; the part after # does not matter. */
export function isStartAddress(address: string): boolean {
  return URL.canParse(address) && withoutHash(address) === startAddress
}

function withoutHash(address: string): string {
  const url = new URL(address)
  url.hash = ''
  return url.href
}
