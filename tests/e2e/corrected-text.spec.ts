import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { type App, test } from './app.ts'
import { annotations, articleText, dragOver, goTo, importByDialog, openArticle, runCommand } from './steps.ts'

const text = [
  'Minsk and Moscow signed a protocol on transit fees, the ministry said.',
  'The analyst Irina Karpenko warned that the fees will double before the winter.',
  'Officials in Moscow denied the report and called it a fabrication of the press.',
].join('\n\n')

const corrected = text
  .replace('Minsk and Moscow signed', 'After long talks Minsk and Moscow signed')
  .replace('will double before the winter', 'will double before the spring')
  .replace('denied the report and called it a fabrication of the press', 'had no comment')

async function write(app: App, name: string, record: object): Promise<string> {
  const file = `${app.project}-${name}.jsonl`
  const fixed = { standpoint: 1, offsets: 'code-points', id: 'fees', title: 'Transit fees' }
  await writeFile(file, `${JSON.stringify({ ...fixed, ...record })}\n`)
  return file
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'A corrected text' })
const lost = (page: Page) => page.getByRole('region', { name: 'Annotations without a place' })

async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  }
}

test('a corrected article shows what it would move before anything moves', async ({ app }) => {
  await app.cli('import', app.project, await write(app, 'first', { text }))
  const page = await app.open()
  await openArticle(page, 1)
  for (const words of [
    'protocol on transit fees',
    'will double before the winter',
    'called it a fabrication',
  ]) {
    await dragOver(page, words)
    await page.keyboard.press('1')
  }
  await expect(annotations(page)).toHaveCount(3)

  await test.step('an import changes nothing and leads to the list', async () => {
    await importByDialog(page, [await write(app, 'corrected', { text: corrected })])
    await page.getByRole('button', { name: 'See what would change… Transit fees' }).click()
    await expect(
      dialog(page).getByText('Your tags: 0 in the same place, 1 moved, 1 to look at, 1 without a place.'),
    ).toBeVisible()
    await expect(dialog(page).locator('ins')).toHaveText('spring')
    await expectNoViolations(page)
    await dialog(page).getByRole('button', { name: 'Leave it as it is' }).click()
    await goTo(page, 'Annotate')
    await expect(articleText(page)).toContainText('will double before the winter')
    await expect(annotations(page)).toHaveCount(3)
  })

  await test.step('the same list by the keyboard, carried out', async () => {
    await runCommand(page, 'Correct the text')
    const file = await write(app, 'corrected', { text: corrected })
    await dialog(page).getByLabel('Choose a file…').last().setInputFiles(file)
    await dialog(page).getByRole('button', { name: 'Use the corrected text' }).press('Enter')
    await expect(articleText(page)).toContainText('After long talks')
    await expect(annotations(page)).toHaveCount(2)
    await expect(annotations(page).nth(1)).toContainText('will double before the spring')
  })

  await test.step('what has no place is listed, and put into one by the keyboard', async () => {
    await expect(lost(page)).toContainText('called it a fabrication')
    await expectNoViolations(page)
    await dragOver(page, 'had no comment')
    await page.keyboard.press('Shift+A')
    await expect(annotations(page)).toHaveCount(3)
    await expect(lost(page)).toBeHidden()
  })

  await test.step('undo leads back to the old text, and redo to the new one', async () => {
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect(articleText(page)).toContainText('will double before the winter')
    await expect(annotations(page)).toHaveCount(3)
    await page.getByRole('button', { name: 'See what would change…' }).click()
    await expect(dialog(page).getByText('Nothing has been changed yet.')).toBeVisible()
    await dialog(page).getByRole('button', { name: 'Leave it as it is' }).click()
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect(articleText(page)).toContainText('will double before the spring')
  })

  await app.close()
  expect(JSON.parse(await app.cli('check', app.project, '--json'))).toMatchObject({ problems: [] })
})

test('a plain text file is known again by its name or title, and can be added all the same', async ({
  app,
}) => {
  const file = `${app.project}-fees.txt`
  await writeFile(file, text)
  await app.cli('import', app.project, file)
  await writeFile(file, corrected)
  const page = await app.open()
  await importByDialog(page, [file])
  const report = page.getByRole('dialog', { name: 'Import report' })
  await expect(report.getByRole('button', { name: /^See what would change…/ })).toBeVisible()
  await expectNoViolations(page)
  await report.getByRole('button', { name: /^Add as another article/ }).press('Enter')
  await expect(report.getByText('Read: 1 new article')).toBeVisible()
  await expect(report.getByRole('button', { name: /^See what would change…/ })).toBeHidden()
  await expect(
    page
      .getByRole('grid', { name: 'Articles', includeHidden: true })
      .getByRole('row', { includeHidden: true }),
  ).toHaveCount(3)
})

test('look-alikes are asked about, and what has no place gets one by the keyboard alone', async ({ app }) => {
  const claim = 'Prices will double'
  const other = 'called it a fabrication'
  const ending = 'Analysts expect a calm winter at the border, and more talks on fees in the spring.'
  const old = `${text}\n\n${claim}, said a baker from Brest on Friday.\n\n${ending}`
  const alike = `${claim} at once. Some said: ${claim} soon. ${claim} never, said others.`
  await app.cli('import', app.project, await write(app, 'first', { text: old }))
  const page = await app.open()
  await openArticle(page, 1)
  for (const words of [claim, other]) {
    await dragOver(page, words)
    await page.keyboard.press('1')
  }
  const changed = old
    .replace(`${claim}, said a baker from Brest on Friday.`, alike)
    .replace(/Officials in Moscow.*/, '')
  await importByDialog(page, [await write(app, 'corrected', { text: changed })])
  await tabTo(page, page.getByRole('button', { name: /^See what would change…/ }))
  await page.keyboard.press('Enter')
  const places = dialog(page).getByRole('radiogroup', { name: `Place of “${claim}”` })
  await expect(places.locator('mark').filter({ hasText: claim })).toHaveCount(3)
  await expect(places.getByRole('radio', { name: 'No place for now' })).toBeChecked()
  await tabTo(page, dialog(page).getByRole('button', { name: 'Use the corrected text' }))
  await page.keyboard.press('Enter')
  await goTo(page, 'Annotate')
  await expect(lost(page).getByRole('listitem')).toHaveText([/called it a fabrication/, /Prices will double/])

  await articleText(page).press('Shift+Control+ArrowRight')
  await page.keyboard.press('F6')
  await tabTo(page, page.getByRole('button', { name: `Put “${claim}” at the selection` }))
  await page.keyboard.press('Enter')
  await expect(lost(page).getByRole('listitem')).toHaveText([/called it a fabrication/])
  await expect(annotations(page)).toHaveCount(1)
})

/** Goes there as a keyboard does; a page on which one cannot fails the test. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let steps = 0; steps < 60 && !(await isThere()); steps += 1) await page.keyboard.press('Tab')
  expect(await isThere()).toBe(true)
}
