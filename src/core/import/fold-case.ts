/** Equal for names that a person, or a disk that ignores case, would take for the same. */
export function foldCase(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
