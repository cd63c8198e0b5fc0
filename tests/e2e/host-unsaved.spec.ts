import { expect, type Page } from '@playwright/test'
import { rename } from 'node:fs/promises'
import { test } from './app.ts'
import { annotations, articleFiles, clickOn, expectSaved, openArticle } from './steps.ts'

function notSaved(page: Page) {
  return page.getByRole('status').filter({ hasText: 'Not saved' })
}

test('while the project is gone edits are kept and called not saved, and saved when it is back', async ({
  app,
}) => {
  await app.cli('import', app.project, ...articleFiles)
  const page = await app.open()
  await openArticle(page, 1)
  await clickOn(page, 'The working groups')
  await page.keyboard.press('1')
  await expectSaved(page)

  await rename(app.project, `${app.project}-away`)
  await clickOn(page, 'customs rules')
  await page.keyboard.press('2')
  await expect(annotations(page)).toHaveCount(2)
  await expect(notSaved(page)).toContainText('the folder or the file is gone')
  await page.keyboard.press('Q')
  await expect(page.getByText('2 edits wait')).toBeVisible()

  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText(/Edits that the disk has not taken yet: 2/)).toBeVisible()

  await test.step('the page asks before it is left, and keeps everything where one stays', async () => {
    const asked = new Promise<string>((resolve) =>
      page.once('dialog', (question) => {
        resolve(question.type())
        void question.dismiss()
      }),
    )
    await page.evaluate(() => location.assign('about:blank'))
    expect(await asked).toBe('beforeunload')
    await expect(annotations(page)).toHaveCount(2)
    await expect(page.getByText('2 edits wait')).toBeVisible()
  })

  await rename(`${app.project}-away`, app.project)
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible({ timeout: 20_000 })
  await page.reload()
  await openArticle(page, 1)
  await expect(annotations(page)).toHaveCount(2)
  await app.close()
  expect(await app.cli('check', app.project)).toContain('nothing is wrong')
})
