import { combinationOf, type Platform } from './key-match.ts'

const names: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  delete: 'Del',
  backspace: '⌫',
  enter: '↵',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  tab: 'Tab',
}

/** What is printed on the keys of "Mod+ArrowLeft", one string a key. */
export function keyCaps(spec: string, platform: Platform): readonly string[] {
  const { mod, alt, shift, key } = combinationOf(spec)
  const isMac = platform === 'mac'
  return [
    ...(mod ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(shift ? [isMac ? '⇧' : 'Shift'] : []),
    names[key] ?? (key.length === 1 ? key.toUpperCase() : `${key.charAt(0).toUpperCase()}${key.slice(1)}`),
  ]
}

/** The value of `aria-keyshortcuts` for these keys. */
export function ariaKeys(specs: readonly string[], platform: Platform): string {
  const mod = platform === 'mac' ? 'Meta' : 'Control'
  return specs.map((spec) => spec.replace('Mod+', `${mod}+`)).join(' ')
}

export function platformOf(navigatorPlatform: string): Platform {
  return /^(mac|iphone|ipad)/i.test(navigatorPlatform) ? 'mac' : 'other'
}
