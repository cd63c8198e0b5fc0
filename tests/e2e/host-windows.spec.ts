import { expect } from '@playwright/test'
import { join, resolve } from 'node:path'
import { createNodeDesk } from '#node/desk.ts'
import { serve } from '#host/serve.ts'
import { must } from '#tests/desk.ts'
import { test } from './app.ts'
import { annotations, articleFiles, articleText, clickOn, expectSaved, openArticle } from './steps.ts'

const root = resolve(import.meta.dirname, '../..')

test('two windows on one project show one state', async ({ app }) => {
  await app.cli('import', app.project, ...articleFiles)
  const [left, right] = [await app.open(), await app.open()]
  for (const page of [left, right]) await openArticle(page, 1)
  await clickOn(left, 'The working groups')
  await left.keyboard.press('1')
  await expect(annotations(right)).toHaveCount(1)
  await clickOn(right, 'customs rules')
  await right.keyboard.press('2')
  await expect(annotations(left)).toHaveCount(2)
  await left.keyboard.press('Control+z')
  await expect(annotations(right)).toHaveCount(1)
})

test('a second program is told that the project is open, and by whom', async ({ app }) => {
  await app.open()
  const refused = app.cli('import', app.project, ...articleFiles)
  await expect(refused).rejects.toMatchObject({ code: 1, stderr: /open in another window or program/ })
})

test('the server goes away and comes back: nothing is called saved meanwhile, nothing is lost', async ({
  app,
  browser,
}) => {
  await app.cli('import', app.project, ...articleFiles)
  const desk = await createNodeDesk({
    settingsFolder: join(app.project, '../other-settings'),
    sampleFile: join(root, 'fixtures/sample/sample.jsonl'),
    shell: null,
  })
  must(await desk.open(app.project))
  const request = {
    desk,
    rendererFolder: join(root, 'out/renderer'),
    stayOpen: true,
    token: 'a-token-of-this-test',
  }
  const first = must(await serve({ ...request, port: 0 }))
  const page = await browser.newPage()
  await page.goto(first.url)
  await openArticle(page, 1)
  await clickOn(page, 'The working groups')
  await page.keyboard.press('1')
  await expect(annotations(page)).toHaveCount(1)
  await expectSaved(page)

  await first.close()
  await expect(page.getByRole('status').filter({ hasText: 'Reconnecting' }).first()).toBeVisible()
  await clickOn(page, 'customs rules')
  await page.keyboard.press('2')
  await expect(annotations(page)).toHaveCount(1)

  const second = must(await serve({ ...request, port: Number(new URL(first.url).port) }))
  await expectSaved(page)
  await expect(articleText(page)).toBeVisible()
  await clickOn(page, 'customs rules')
  await page.keyboard.press('2')
  await expect(annotations(page)).toHaveCount(2)
  await page.close()
  await second.close()
  await desk.close()
  expect(await app.cli('export', app.project, '--format', 'csv', '--out', '-')).toContain('prediction')
})
