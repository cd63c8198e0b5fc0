/** The beginning of `text` for a message, at most `length` UTF-16 code units, no character cut in half. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`
}
