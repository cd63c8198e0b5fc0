/** What a key event says, as far as commands care; a `KeyboardEvent` is one. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Where the main modifier is Command; everywhere else it is Control. */
export type Platform = 'mac' | 'other'

interface Combination {
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly key: string
}

const latin = /^[a-z0-9]$/
const punctuation = /^[!-/:-@[-`{-~]$/

/**
 * Whether `press` is what `spec` names: "1", "Shift+1", "Mod+K", "Alt+ArrowLeft", "?". Letters and digits are told by
 * what the key types; where that is none of them (a Russian layout, Shift and a digit), by where the key sits.
 * A punctuation mark is told by what was typed, however a layout hides it behind Shift or AltGr.
 */
export function isMatch(press: KeyPress, spec: string, platform: Platform): boolean {
  const wanted = combinationOf(spec)
  if (punctuation.test(press.key) && press.key === wanted.key && !wanted.mod && !wanted.alt)
    return isPlainTyping(press) && (!wanted.shift || press.shiftKey)
  const mod = platform === 'mac' ? press.metaKey : press.ctrlKey
  const other = platform === 'mac' ? press.ctrlKey : press.metaKey
  return (
    namesOf(press).includes(wanted.key) &&
    mod === wanted.mod &&
    press.altKey === wanted.alt &&
    press.shiftKey === wanted.shift &&
    !other
  )
}

/** AltGr comes as Control and Alt together, and types. */
function isPlainTyping({ ctrlKey, altKey, metaKey }: KeyPress): boolean {
  return !metaKey && ctrlKey === altKey
}

/** The parts of "Mod+Shift+Z"; the key's name in lower case. */
export function combinationOf(spec: string): Combination {
  const parts = spec.split('+').filter((part) => part !== '')
  const key = parts.pop() ?? '+'
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: key.toLowerCase(),
  }
}

/** What a key may be called: what it types; where that is no Latin letter or digit, also what sits there in English. */
function namesOf({ key, code }: KeyPress): readonly string[] {
  const typed = key.toLowerCase()
  if (typed.length > 1 || latin.test(typed)) return [typed]
  return [typed, placeOf(code) ?? typed]
}

const marks: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Slash: '/',
  Space: ' ',
}

/** What an English keyboard has at this place. */
function placeOf(code: string): string | undefined {
  return /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase() ?? marks[code]
}
