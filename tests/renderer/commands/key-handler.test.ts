// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { createKeyHandler } from '#renderer/commands/key-handler.ts'
import type { AppCommand } from '#renderer/commands/app-command.ts'
import { focusNote, focusPane } from '#renderer/commands/panes.ts'
import { commandsFor } from '#renderer/commands/registry.ts'
import { type Workbench, workbench } from './workbench.ts'

const page = `
  <nav data-pane="articles"><input id="filter"><button id="first">1</button><button id="here" data-pane-target>2</button></nav>
  <main data-pane="text"><div id="text" role="textbox" aria-readonly="true" tabindex="0"></div></main>
  <section data-pane="inspector">
    <input type="radio" name="kind"><input type="radio" name="kind" checked id="kind"><textarea id="note" data-focus="note"></textarea>
  </section>
  <section data-pane="annotations"><button tabindex="-1">off</button></section>`

const commands = commandsFor(defaultScheme)
let ran: string[] = []
let last: AppCommand | null = null
let bench: Workbench
let isCovered: boolean
let handler: (event: KeyboardEvent) => void

beforeEach(() => {
  document.body.innerHTML = page
  ran = []
  bench = workbench('Minsk waits.')
  isCovered = false
  handler = createKeyHandler({
    platform: 'other',
    commands: () => commands,
    context: () => ({ ...bench.context(), isCovered }),
    run: (command) => {
      ran.push(command.id)
      last = command
    },
  })
  window.addEventListener('keydown', handler, { capture: true })
})

afterEach(() => window.removeEventListener('keydown', handler, { capture: true }))

/** Whether the browser may still act on the key. */
function press(id: string, key: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, code: '', bubbles: true, cancelable: true, ...more })
  return document.querySelector(`#${id}`)?.dispatchEvent(event) ?? true
}

describe('a key that is a command', () => {
  test('runs it, and the browser and the text hear nothing of it', () => {
    expect(press('text', '1')).toBe(false)
    expect(ran).toEqual(['tag-claim'])
  })

  test('is not repeated by holding it down, unless the command says so', () => {
    press('text', '1', { repeat: true })
    press('text', 'ArrowRight', { altKey: true, repeat: true })
    expect(ran).toEqual(['end-forward'])
  })

  test('is left to a dialog that has just opened, and dropped where one opens before its turn', () => {
    press('text', '1')
    isCovered = true
    expect(last?.isEnabled({ ...bench.context(), isCovered })).toBe(false)
    expect(press('text', '2')).toBe(true)
    expect(ran).toEqual(['tag-claim'])
  })

  test('is typed where one types, and left to an input method', () => {
    expect(press('note', '1')).toBe(true)
    expect(press('text', '1', { isComposing: true })).toBe(true)
    expect(ran).toEqual([])
  })

  test('goes around the panes from a field too', () => {
    press('note', 'F6')
    expect(ran).toEqual(['next-pane'])
  })
})

describe('Tab in the text', () => {
  beforeEach(() => bench.press('tag-claim'))

  test('goes to the next annotation', () => {
    expect(press('text', 'Tab')).toBe(false)
    expect(ran).toEqual(['next-annotation'])
  })

  test('leaves the text after Escape', () => {
    press('text', 'Escape')
    expect(press('text', 'Tab')).toBe(true)
    press('text', 'Escape')
    press('text', 'Shift', { shiftKey: true })
    expect(press('text', 'Tab', { shiftKey: true })).toBe(true)
    expect(ran).toEqual([])
  })

  test('stays once another key has come between', () => {
    press('text', 'Escape')
    press('text', 'ArrowDown')
    expect(press('text', 'Tab')).toBe(false)
  })
})

test('Tab leaves a text without annotations', () => {
  expect(press('text', 'Tab')).toBe(true)
})

describe('the panes', () => {
  const focused = (): string => document.activeElement?.id ?? ''
  const focus = (id: string): void => document.querySelector<HTMLElement>(`#${id}`)?.focus()

  test('follow each other, each at the place that it wants; one without a control is passed over', () => {
    focus('filter')
    const places = [1, 2, 3].map(() => {
      focusPane(1)
      return focused()
    })
    expect(places).toEqual(['text', 'kind', 'here'])
    focusPane(-1)
    expect(focused()).toBe('kind')
  })

  test('begin with the first where none has the focus', () => {
    focusPane(1)
    expect(focused()).toBe('here')
  })

  test('hold the note', () => {
    focusNote()
    expect(focused()).toBe('note')
  })
})
