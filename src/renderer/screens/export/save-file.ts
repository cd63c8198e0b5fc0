/** Hands a file to the browser, which keeps or asks where, as it is set. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file)
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = file.name
  anchor.click()
  // The download reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
