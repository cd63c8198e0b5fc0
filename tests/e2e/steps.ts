import { expect, type Locator, type Page } from '@playwright/test'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const samples = resolve(import.meta.dirname, '../../fixtures/sample/articles')

/** Five articles as files, the ones that the sample project was made of. */
export const articleFiles = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .toSorted()
  .slice(0, 5)
  .map((name) => join(samples, name))

export function articleText(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Article text' })
}

export function annotations(page: Page): Locator {
  return page.getByRole('list', { name: 'Annotations' }).getByRole('listitem')
}

export async function goTo(
  page: Page,
  screen: 'Library' | 'Annotate' | 'Review' | 'Agreement' | 'Export',
): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen }).click()
}

/** Runs a command of the palette by the keyboard. */
export async function runCommand(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.type(command)
  await expect(page.getByRole('dialog').getByRole('button', { name: command }).first()).toBeVisible()
  await page.keyboard.press('Enter')
}

/** Imports by the dialog and waits for the report. */
export async function importByDialog(page: Page, files: readonly string[]): Promise<void> {
  await goTo(page, 'Library')
  await page.getByRole('button', { name: 'Import…' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('dialog').getByRole('button', { name: 'Choose files…' }).click()
  await (await chooser).setFiles([...files])
  await expect(
    page
      .getByRole('dialog', { name: /Import/ })
      .getByText(/read|added/i)
      .first(),
  ).toBeVisible()
}

/** Opens the article at `row` of the library, counted from 1, by keyboard. */
export async function openArticle(page: Page, row: number): Promise<void> {
  await goTo(page, 'Library')
  const cell = page
    .getByRole('grid', { name: 'Articles' })
    .getByRole('row')
    .nth(row)
    .getByRole('gridcell')
    .nth(1)
  await cell.dblclick()
  await expect(articleText(page)).toBeVisible()
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Where `phrase` begins and ends on the screen; it must stand within one block. Scrolls it into view first. */
export async function placeOf(
  page: Page,
  phrase: string,
): Promise<{ readonly start: Point; readonly end: Point }> {
  return articleText(page).evaluate((box, wanted) => {
    const nodes = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted)
      if (at < 0) continue
      node.parentElement?.scrollIntoView({ block: 'nearest' })
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const boxes = [...range.getClientRects()]
      const [first, last] = [boxes[0], boxes.at(-1)]
      if (!first || !last) break
      const middle = (rect: DOMRect) => rect.top + rect.height / 2
      return { start: { x: first.left + 1, y: middle(first) }, end: { x: last.right - 1, y: middle(last) } }
    }
    throw new Error(`“${wanted}” is not in the text.`)
  }, phrase)
}

/** Selects from inside the first word of `phrase` to inside its last, as a hand with a mouse does. */
export async function dragOver(page: Page, phrase: string): Promise<void> {
  const { start, end } = await placeOf(page, phrase)
  await page.mouse.move(start.x + 2, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x - 4, end.y, { steps: 8 })
  await page.mouse.up()
}

export async function clickOn(page: Page, phrase: string): Promise<void> {
  const { start } = await placeOf(page, phrase)
  await page.mouse.click(start.x + 3, start.y)
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible()
}
