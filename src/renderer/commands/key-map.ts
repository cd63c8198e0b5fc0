import type { Screen } from '#renderer/app/view-state.ts'
import type { AppCommand } from './app-command.ts'
import { isMatch, type KeyPress, type Platform } from './key-match.ts'

/** Where the focus is: in the article's text, in a field that is typed into, in a layer above the page, elsewhere. */
export type FocusPlace = 'text' | 'field' | 'overlay' | 'page'

export interface KeySituation {
  readonly screen: Screen
  readonly place: FocusPlace
  readonly platform: Platform
}

/** The first command that has the key here; whether it is enabled is for its runner to see. */
export function commandFor(
  commands: readonly AppCommand[],
  press: KeyPress,
  situation: KeySituation,
): AppCommand | null {
  if (!mayBeCommand(press, situation)) return null
  const { screen, place, platform } = situation
  const inScope = (command: AppCommand): boolean =>
    command.scope === 'app' ||
    command.scope === screen ||
    (command.scope === 'text' && screen === 'annotate' && place === 'text')
  return commands.find((c) => inScope(c) && c.keys.some((key) => isMatch(press, key, platform))) ?? null
}

/** A dialog has its own keys. A field has all but function keys and Mod combinations, and of those what edits its text. */
function mayBeCommand(press: KeyPress, { place, platform }: KeySituation): boolean {
  if (place === 'overlay') return false
  if (place !== 'field') return true
  const editing = ['Mod+Z', 'Mod+Shift+Z', 'Mod+Y']
  if (/^F\d+$/.test(press.key)) return true
  const isMod = platform === 'mac' ? press.metaKey : press.ctrlKey
  return isMod && !press.altKey && !editing.some((spec) => isMatch(press, spec, platform))
}

const typingFields =
  'textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit], [type=file], [type=range])'

/** Where an element stands, as keys care. */
export function placeOf(element: Element | null): FocusPlace {
  if (!element) return 'page'
  if (element.closest('[role=dialog], [role=menu], [role=listbox]')) return 'overlay'
  if (element.closest('[role=textbox][aria-readonly=true]')) return 'text'
  if (element.closest(`${typingFields}, [contenteditable=true], [role=combobox]`)) return 'field'
  return 'page'
}
