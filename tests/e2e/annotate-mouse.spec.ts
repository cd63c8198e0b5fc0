import { expect, type Locator, type Page } from '@playwright/test'
import { type App, test } from './app.ts'
import { annotations, articleFiles, clickOn, dragOver, openArticle, placeOf } from './steps.ts'

const [firstArticle = ''] = articleFiles

async function openSample(app: App): Promise<Page> {
  await app.cli('import', app.project, firstArticle)
  const page = await app.open()
  await openArticle(page, 1)
  return page
}

function quote(page: Page): Locator {
  return page.getByRole('region', { name: 'Inspector' }).getByRole('blockquote')
}

/** Presses on the middle of `what`, and lets go at `to`. */
async function drag(
  page: Page,
  what: Locator,
  to: { readonly x: number; readonly y: number },
): Promise<void> {
  const box = await what.boundingBox()
  if (!box) throw new Error('There is nothing to drag.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
}

test('the edges of a span are dragged, to whole words', async ({ app }) => {
  const page = await openSample(app)
  await dragOver(page, 'customs rules')
  await page.keyboard.press('1')
  await expect(quote(page)).toHaveText('customs rules')
  await drag(page, page.locator('[data-edge="end"]'), (await placeOf(page, 'common tax')).end)
  await expect(quote(page)).toHaveText('customs rules to a common tax')
  await drag(page, page.locator('[data-edge="start"]'), (await placeOf(page, 'thirty-one documents')).start)
  await expect(quote(page)).toHaveText('thirty-one documents, from customs rules to a common tax')
  await page.keyboard.press('Control+z')
  await expect(quote(page)).toHaveText('customs rules to a common tax')
})

test('a relation is drawn from one highlight to another', async ({ app }) => {
  const page = await openSample(app)
  await dragOver(page, 'one family reads only the page about the dowry')
  await page.keyboard.press('1')
  await dragOver(page, 'political scientist Anton Verbitsky')
  await page.keyboard.press('3')
  await expect(annotations(page)).toHaveCount(2)
  await clickOn(page, 'one family')
  await expect(quote(page)).toHaveText('one family reads only the page about the dowry')
  await drag(page, page.locator('[data-handle="relate"]'), (await placeOf(page, 'Anton')).start)
  const inspector = page.getByRole('region', { name: 'Inspector' })
  await expect(inspector.getByText('attributed to')).toBeVisible()
  await expect(page.locator('[data-relation]')).toHaveCount(1)
})

test('spans six deep: each is found by clicking again at the same place', async ({ app }) => {
  const page = await openSample(app)
  const nested = [
    'The package consists of thirty-one documents, from customs rules to a common tax code',
    'consists of thirty-one documents, from customs rules to a common tax code',
    'thirty-one documents, from customs rules to a common tax code',
    'from customs rules to a common tax code',
    'customs rules to a common tax code',
    'customs rules',
  ]
  for (const phrase of nested) {
    await dragOver(page, phrase)
    await page.keyboard.press('1')
    await expect(quote(page)).toHaveText(phrase)
  }
  await expect(annotations(page)).toHaveCount(6)
  await page.keyboard.press('Escape')
  for (const phrase of nested.toReversed()) {
    await clickOn(page, 'customs rules')
    await expect(quote(page)).toHaveText(phrase)
  }
})

test('one annotation reaches over several blocks', async ({ app }) => {
  const page = await openSample(app)
  // Looking for the later place may scroll; after that both are in view.
  await placeOf(page, 'The foreign ministry')
  const from = (await placeOf(page, 'privately admit')).start
  const to = (await placeOf(page, 'The foreign ministry')).end
  await page.mouse.move(from.x + 2, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x - 4, to.y, { steps: 8 })
  await page.mouse.up()
  await page.keyboard.press('1')
  await expect(quote(page)).toHaveText(/^privately admit.*The foreign ministry$/s)
})

test('files dropped on the window are imported', async ({ app }) => {
  const page = await app.open()
  await expect(page.getByRole('button', { name: 'Import…' }).first()).toBeVisible()
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['Minsk waits for an answer.\n\nMoscow is silent.'], 'dropped.txt'))
    transfer.items.add(new File([new Uint8Array([0, 1, 2, 0, 255])], 'picture.png'))
    return transfer
  })
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('main', type, { dataTransfer: dropped })
  const report = page.getByRole('dialog', { name: 'Import report' })
  await expect(report.getByText('1 new article')).toBeVisible()
  await expect(report.getByText('picture.png')).toBeVisible()
})
