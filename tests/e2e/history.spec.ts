import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './app.ts'
import { annotations, articleFiles, dragOver, openArticle } from './steps.ts'

const [firstArticle = ''] = articleFiles

function history(page: Page): Locator {
  return page.getByRole('region', { name: 'History' })
}

function changes(page: Page): Locator {
  return history(page).getByRole('list', { name: 'History' }).locator('> li')
}

test('what was done is told, restored, brought back, and taken back again', async ({ app }) => {
  await app.cli('import', app.project, firstArticle)
  const page = await app.open()
  await openArticle(page, 1)
  await dragOver(page, 'customs rules')
  await page.keyboard.press('1')
  await expect(annotations(page)).toHaveCount(1)
  await page.keyboard.press('q')
  await page.keyboard.press('q')
  await page.keyboard.press('h')
  await expect(changes(page)).toHaveCount(3)
  await expect(changes(page).nth(0)).toContainText('Stance toward Moscow: Critical → Neutral')
  await expect(changes(page).nth(0)).toContainText('now')

  await test.step('an earlier state of the annotation', async () => {
    await changes(page)
      .nth(2)
      .getByRole('button', { name: /^Restore this state/ })
      .click()
    await expect(changes(page).nth(0)).toContainText('Stance toward Moscow: Neutral → not stated')
    await expect(changes(page).nth(0)).toContainText('an earlier state restored')
  })

  await test.step('it reads well, in the light and in the dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
    }
  })

  await test.step('a removed annotation', async () => {
    await page.keyboard.press('Escape')
    await expect(history(page)).toBeHidden()
    await page.keyboard.press('Delete')
    await expect(annotations(page)).toHaveCount(0)
    await page.keyboard.press('h')
    await expect(changes(page).nth(0)).toContainText('Removed')
    await history(page)
      .getByRole('button', { name: /^Bring back: Claim “customs rules”/ })
      .click()
    await expect(page.getByText(/^Brought back: Claim “customs rules”/).first()).toBeVisible()
    await history(page).getByRole('button', { name: 'Close the history' }).click()
    await expect(annotations(page)).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await expect(annotations(page)).toHaveCount(0)
  })
})
