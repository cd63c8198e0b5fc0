/** `text` at every `mark` that no backslash stands before. */
export function splitUnescaped(text: string, mark: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '\\') at++
    else if (text.charAt(at) === mark) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)]
}

const named: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', b: '\b' }

/** Of a value or a text: `\t` is a tab, `\n` a line break; before anything else a backslash only protects it. */
export function unescaped(text: string): string {
  return text.replace(/\\([^])/g, (_, mark: string) => named[mark] ?? mark)
}

/** A value and what stands in brackets behind it: `PER[2]`, `1-1[0_2]`; null where nothing does. */
export function withoutNumber(value: string): { readonly value: string; readonly number: string | null } {
  const found = /(?<!\\)\[(\d+(?:_\d+)?)\]$/.exec(value)
  return found ? { value: value.slice(0, found.index), number: found[1] ?? null } : { value, number: null }
}
