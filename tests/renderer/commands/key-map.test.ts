// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { commandFor, type KeySituation, placeOf } from '#renderer/commands/key-map.ts'
import { commandsFor } from '#renderer/commands/registry.ts'

const commands = commandsFor(defaultScheme)
const inText: KeySituation = { screen: 'annotate', place: 'text', platform: 'other' }

interface Press extends KeyboardEventInit {
  readonly at?: Partial<KeySituation>
}

function commandOf(key: string, code: string, { at, ...modifiers }: Press = {}): string | null {
  const press = new KeyboardEvent('keydown', { key, code, ...modifiers })
  return commandFor(commands, press, { ...inText, ...at })?.id ?? null
}

const control = { ctrlKey: true }

test.for<[string, string, Press, string | null]>([
  ['1', 'Digit1', {}, 'tag-claim'],
  ['2', 'Digit2', {}, 'tag-prediction'],
  ['3', 'Digit3', {}, 'tag-source'],
  ['@', 'Digit2', { shiftKey: true }, 'kind-prediction'],
  ['q', 'KeyQ', {}, 'stance-moscow-next'],
  ['Q', 'KeyQ', { shiftKey: true }, 'stance-moscow-previous'],
  ['ц', 'KeyW', {}, 'stance-minsk-next'],
  ['Tab', 'Tab', {}, 'next-annotation'],
  ['Tab', 'Tab', { shiftKey: true }, 'previous-annotation'],
  ['F6', 'F6', {}, 'next-pane'],
  ['ArrowRight', 'ArrowRight', { altKey: true }, 'end-forward'],
  ['ArrowLeft', 'ArrowLeft', { altKey: true, shiftKey: true }, 'start-back'],
  ['Backspace', 'Backspace', {}, 'remove'],
  ['z', 'KeyZ', control, 'undo'],
  ['я', 'KeyZ', { ctrlKey: true, shiftKey: true }, 'redo'],
  ['y', 'KeyY', control, 'redo'],
  ['k', 'KeyK', control, 'palette'],
  ['?', 'Slash', { shiftKey: true }, 'help'],
  ['d', 'KeyD', {}, null],
  ['D', 'KeyD', { shiftKey: true }, 'toggle-done'],
  [']', 'BracketRight', {}, 'next-article'],
  ['ArrowDown', 'ArrowDown', { altKey: true }, null],
  ['Escape', 'Escape', {}, null],
])('in the text, %s (%s, %j) is %s', ([key, code, modifiers, expected]) => {
  expect(commandOf(key, code, modifiers)).toBe(expected)
})

describe('keys count only where they are meant', () => {
  test.each([
    ['Tab outside of the text is the browser’s', commandOf('Tab', 'Tab', { at: { place: 'page' } }), null],
    ['a letter in a field is typed', commandOf('q', 'KeyQ', { at: { place: 'field' } }), null],
    [
      'Mod+K counts in a field too',
      commandOf('k', 'KeyK', { at: { place: 'field' }, ctrlKey: true }),
      'palette',
    ],
    [
      'Mod+Z in a field takes back typing',
      commandOf('z', 'KeyZ', { at: { place: 'field' }, ctrlKey: true }),
      null,
    ],
    ['a dialog has its own keys', commandOf('k', 'KeyK', { at: { place: 'overlay' }, ctrlKey: true }), null],
    ['other panes tag too', commandOf('1', 'Digit1', { at: { place: 'page' } }), 'tag-claim'],
    [
      'the library does not tag',
      commandOf('1', 'Digit1', { at: { place: 'page', screen: 'library' } }),
      null,
    ],
    ['help is everywhere', commandOf('?', 'Slash', { at: { place: 'page', screen: 'library' } }), 'help'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected)
  })
})

test.each([
  ['<div role="textbox" aria-readonly="true" contenteditable="true"><p id="it"></p></div>', 'text'],
  ['<textarea id="it"></textarea>', 'field'],
  ['<input id="it">', 'field'],
  ['<input type="search" id="it">', 'field'],
  ['<input type="radio" id="it">', 'page'],
  ['<select id="it"></select>', 'field'],
  ['<button id="it"></button>', 'page'],
  ['<div role="dialog"><button id="it"></button></div>', 'overlay'],
  ['<div role="menu"><button id="it"></button></div>', 'overlay'],
])('%s is %s', (html, place) => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  expect(placeOf(page.querySelector('#it'))).toBe(place)
})

test.each(['annotate', 'review'] as const)('no two commands claim a key on the screen %s', (screen) => {
  const others = screen === 'review' ? ['annotate', 'text'] : ['review']
  const keys = commands.filter(({ scope }) => !others.includes(scope)).flatMap((command) => command.keys)
  expect(keys).toEqual([...new Set(keys)])
})

test('ids are unique', () => {
  const ids = commands.map((command) => command.id)
  expect(ids).toEqual([...new Set(ids)])
})
