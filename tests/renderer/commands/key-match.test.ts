import { describe, expect, test } from 'vitest'
import { ariaKeys, keyCaps, platformOf } from '#renderer/commands/key-caps.ts'
import { isMatch, type KeyPress } from '#renderer/commands/key-match.ts'

const nothingHeld = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const held = (names: string): Partial<KeyPress> =>
  Object.fromEntries(names.split(' ').map((name) => [`${name}Key`, true]))

function press(key: string, code: string, modifiers = ''): KeyPress {
  return { ...nothingHeld, key, code, ...(modifiers === '' ? {} : held(modifiers)) }
}

describe('a key is told by what it types', () => {
  test.each([
    ['1', press('1', 'Digit1'), true],
    ['1', press('1', 'Numpad1'), true],
    ['1', press('2', 'Digit2'), false],
    ['1', press('1', 'Digit1', 'ctrl'), false],
    ['1', press('1', 'Digit1', 'alt'), false],
    ['1', press('1', 'Digit1', 'meta'), false],
    ['R', press('r', 'KeyR'), true],
    ['R', press('R', 'KeyR'), true],
    ['R', press('R', 'KeyR', 'shift'), false],
    ['Shift+Q', press('Q', 'KeyQ', 'shift'), true],
    ['Alt+ArrowRight', press('ArrowRight', 'ArrowRight', 'alt'), true],
    ['Alt+ArrowRight', press('ArrowRight', 'ArrowRight', 'alt shift'), false],
    ['Alt+Shift+ArrowRight', press('ArrowRight', 'ArrowRight', 'alt shift'), true],
    ['Delete', press('Delete', 'Delete'), true],
    ['Shift+Tab', press('Tab', 'Tab', 'shift'), true],
  ])('%s', (spec, pressed, expected) => {
    expect(isMatch(pressed, spec, 'other')).toBe(expected)
  })
})

describe('any layout will do', () => {
  test.for<[string, string, KeyPress, boolean]>([
    ['R on a Russian layout', 'R', press('к', 'KeyR'), true],
    ['Mod+Z on a Russian layout', 'Mod+Z', press('я', 'KeyZ', 'ctrl'), true],
    ['] on a Russian layout', ']', press('ъ', 'BracketRight'), true],
    ['Shift+1 on an English layout', 'Shift+1', press('!', 'Digit1', 'shift'), true],
    ['Shift+1 on a French layout', 'Shift+1', press('1', 'Digit1', 'shift'), true],
    ['1 on a French layout', '1', press('&', 'Digit1'), true],
    ['Q on a French layout is where it is printed', 'Q', press('q', 'KeyA'), true],
    ['A on a French layout is not where Q is printed', 'A', press('q', 'KeyA'), false],
    ['? on an English layout', '?', press('?', 'Slash', 'shift'), true],
    ['? on a Russian layout', '?', press('?', 'Digit7', 'shift'), true],
    ['? is not Control and ?', '?', press('?', 'Slash', 'ctrl shift'), false],
    ['[ on a German layout, by AltGr', '[', press('[', 'Digit8', 'ctrl alt'), true],
    ['a key of the scheme in Cyrillic', 'ж', press('ж', 'Semicolon'), true],
  ])('%s', ([, spec, pressed, expected]) => {
    expect(isMatch(pressed, spec, 'other')).toBe(expected)
  })
})

test('Mod is Command on a Mac and Control elsewhere', () => {
  const withControl = press('k', 'KeyK', 'ctrl')
  const withCommand = press('k', 'KeyK', 'meta')
  expect([isMatch(withControl, 'Mod+K', 'other'), isMatch(withCommand, 'Mod+K', 'other')]).toEqual([
    true,
    false,
  ])
  expect([isMatch(withControl, 'Mod+K', 'mac'), isMatch(withCommand, 'Mod+K', 'mac')]).toEqual([false, true])
})

test.each([
  ['Mod+Shift+Z', 'other', ['Ctrl', 'Shift', 'Z']],
  ['Mod+Shift+Z', 'mac', ['⌘', '⇧', 'Z']],
  ['Alt+ArrowLeft', 'other', ['Alt', '←']],
  ['q', 'other', ['Q']],
  ['Delete', 'other', ['Del']],
  ['F6', 'other', ['F6']],
] as const)('%s is printed on the keys of %s', (spec, platform, caps) => {
  expect(keyCaps(spec, platform)).toEqual(caps)
})

test('assistive technology is told the keys in its own spelling', () => {
  expect(ariaKeys(['Mod+Shift+Z', 'Mod+Y'], 'other')).toBe('Control+Shift+Z Control+Y')
  expect(ariaKeys(['Mod+Z'], 'mac')).toBe('Meta+Z')
})

test.each([
  ['MacIntel', 'mac'],
  ['iPhone', 'mac'],
  ['Linux x86_64', 'other'],
  ['Win32', 'other'],
])('%s', (name, platform) => {
  expect(platformOf(name)).toBe(platform)
})
