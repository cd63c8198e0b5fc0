import { expect, type Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { type App, test } from './app.ts'
import { annotations, articleText, dragOver, expectSaved, openArticle } from './steps.ts'

const text = [
  'Minsk and Moscow signed a protocol on transit fees, the ministry said.',
  'The analyst Irina Karpenko warned that the fees will double before the winter.',
].join('\n\n')

async function openFees(app: App): Promise<Page> {
  const file = `${app.project}-fees.jsonl`
  const layers = [{ annotator: 'boris', annotations: [{ id: 'b1', kind: 'source', start: 0, end: 5 }] }]
  const record = { standpoint: 1, offsets: 'code-points', id: 'fees', title: 'Transit fees', text, layers }
  await writeFile(file, `${JSON.stringify(record)}\n`)
  await app.cli('import', app.project, file)
  const page = await app.open()
  await openArticle(page, 1)
  return page
}

/** As another program does, by another annotator. */
async function correct(app: App, from: string, to: string): Promise<void> {
  const file = `${app.project}-corrected.txt`
  await writeFile(file, text.replace(from, to))
  await app.cli('update', app.project, 'fees', file, '--annotator', 'boris')
}

test('an article without tags goes over to a text that another program brings, and says so', async ({
  app,
}) => {
  const page = await openFees(app)
  await correct(app, 'the winter', 'the spring')
  await expect(articleText(page)).toContainText('will double before the spring')
  await expect(page.getByText('has been changed elsewhere; you see the new one')).toBeVisible()
  await dragOver(page, 'will double before the spring')
  await page.keyboard.press('2')
  await expect(annotations(page)).toHaveText([/will double before the spring/])
  await expectSaved(page)
})

test('an article with tags keeps the text that they belong to, and says that there is another one', async ({
  app,
}) => {
  const page = await openFees(app)
  await dragOver(page, 'will double before the winter')
  await page.keyboard.press('2')
  await expectSaved(page)
  await correct(app, 'Minsk and Moscow signed', 'After long talks Minsk and Moscow signed')
  await expect(page.getByText('There is a corrected text of this article.')).toBeVisible()
  await expect(articleText(page)).not.toContainText('After long talks')
  await page.keyboard.press('q')
  await expectSaved(page)
  await page.getByRole('button', { name: 'See what would change…' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Use the corrected text' }).press('Enter')
  await expect(articleText(page)).toContainText('After long talks')
  await expect(annotations(page)).toHaveText([/will double before the winter.*Moscow/])
  await app.close()
  expect(JSON.parse(await app.cli('check', app.project, '--json'))).toMatchObject({ problems: [] })
})
