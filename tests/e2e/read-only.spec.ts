import { type CDPSession, expect, type Page } from '@playwright/test'
import { type App, test } from './app.ts'
import { articleFiles, articleText, clickOn, dragOver, openArticle } from './steps.ts'

/** The text as it stands on the page, with every element in it. */
function contentOf(window: Page): Promise<string> {
  return articleText(window).evaluate((box) => box.innerHTML)
}

/** Counts every change of the text's nodes from now on, also one that is undone at once; gives the count so far. */
async function countChanges(window: Page): Promise<() => Promise<number>> {
  const counter = await articleText(window).evaluateHandle((box) => {
    const count = { changes: 0 }
    const watch = new MutationObserver((records) => (count.changes += records.length))
    watch.observe(box, { subtree: true, childList: true, characterData: true })
    return count
  })
  return () => counter.evaluate(({ changes }) => changes)
}

async function openSample(app: App): Promise<Page> {
  const [file = ''] = articleFiles
  await app.cli('import', app.project, file)
  const window = await app.open()
  await openArticle(window, 1)
  return window
}

/** The characters behind the caret. */
function behindCaret(window: Page): Promise<string> {
  return articleText(window).evaluate(() => {
    const { anchorNode, anchorOffset } = document.getSelection() ?? {}
    return anchorNode?.textContent?.slice(anchorOffset, (anchorOffset ?? 0) + 12) ?? ''
  })
}

function compose(devtools: CDPSession, text: string): Promise<unknown> {
  return devtools.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  })
}

const attacks: Readonly<Record<string, (window: Page, devtools: CDPSession) => Promise<unknown>>> = {
  typing: (window) => window.keyboard.type('xyz ПРИВЕТ'),
  'inserted text, as dictation does it': (_, devtools) => devtools.send('Input.insertText', { text: 'xyz' }),
  'an input method that commits': async (_, devtools) => {
    await compose(devtools, 'ni')
    await compose(devtools, 'nihao')
    await devtools.send('Input.insertText', { text: '你好' })
  },
  'an input method that is given up': async (_, devtools) => {
    await compose(devtools, 'nihao')
    await compose(devtools, '')
  },
  'an input method left in the middle': async (window, devtools) => {
    await compose(devtools, 'nihao')
    await window.keyboard.press('ArrowRight')
  },
  'line breaks': async (window) => {
    await window.keyboard.press('Enter')
    await window.keyboard.press('Shift+Enter')
  },
  deleting: async (window) => {
    for (const key of ['Backspace', 'Delete', 'Control+Backspace', 'Control+Delete'])
      await window.keyboard.press(key)
  },
  cutting: (window) => window.keyboard.press('Control+x'),
  pasting: async (window) => {
    await window.keyboard.press('Control+c')
    await window.keyboard.press('Control+v')
    await window.keyboard.press('Control+Shift+v')
  },
  'editing commands': (window) =>
    window.evaluate(() => {
      for (const command of [
        'delete',
        'forwardDelete',
        'insertText',
        'insertHTML',
        'insertParagraph',
        'bold',
      ])
        document.execCommand(command, false, '<b>x</b>')
    }),
  dropping: (window) =>
    articleText(window).evaluate((box) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.setData('text/plain', 'xyz')
      dataTransfer.setData('text/html', '<b>xyz</b>')
      const { left: clientX, top: clientY } = box.getBoundingClientRect()
      const at = {
        bubbles: true,
        cancelable: true,
        dataTransfer,
        clientX: clientX + 40,
        clientY: clientY + 20,
      }
      for (const type of ['dragenter', 'dragover', 'drop'])
        box.firstElementChild?.dispatchEvent(new DragEvent(type, at))
    }),
}

test('nothing that is typed, composed, pasted or dropped changes a character, even for a moment', async ({
  app,
}) => {
  const window = await openSample(app)
  const devtools = await window.context().newCDPSession(window)
  const before = await contentOf(window)
  const changes = await countChanges(window)
  for (const [name, attack] of Object.entries(attacks))
    await test.step(name, async () => {
      await clickOn(window, 'three concern oil')
      await attack(window, devtools)
      await dragOver(window, 'three concern oil, gas and taxes')
      await attack(window, devtools)
      await expectCaretMoves(window)
      expect(await contentOf(window)).toBe(before)
      expect(await changes()).toBe(0)
    })
})

async function expectCaretMoves(window: Page): Promise<void> {
  await clickOn(window, 'concern oil')
  await window.keyboard.press('Home')
  const start = await behindCaret(window)
  await window.keyboard.press('ArrowRight')
  expect(await behindCaret(window)).not.toBe(start)
  await window.keyboard.press('ArrowLeft')
  expect(await behindCaret(window)).toBe(start)
}

test('words that a browser extension rewrites are put back', async ({ app }) => {
  const window = await openSample(app)
  const before = await contentOf(window)
  await articleText(window).evaluate((box) => {
    const word = document.createElement('b')
    word.textContent = 'xyz'
    box.lastElementChild?.replaceChildren(word)
  })
  await expect.poll(() => contentOf(window)).toBe(before)
})

test('copying gives the article’s own characters', async ({ app }) => {
  const window = await openSample(app)
  const copied = window.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('copy', ({ clipboardData }) => {
          resolve([clipboardData?.getData('text/plain'), clipboardData?.types])
        })
      }),
  )
  await dragOver(window, 'three concern oil, gas and taxes')
  await window.keyboard.press('1')
  await dragOver(window, 'three concern oil, gas and taxes')
  await window.keyboard.press('Control+c')
  expect(await copied).toEqual(['three concern oil, gas and taxes', ['text/plain']])
})

test('the text is a read-only text box that tells its keys', async ({ app }) => {
  const window = await openSample(app)
  await expect(articleText(window)).toHaveAttribute('aria-readonly', 'true')
  await expect(articleText(window)).toHaveAccessibleDescription(/cannot be changed.*Escape, then Tab/)
})
