import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { test } from './app.ts'
import { annotations, articleFiles, dragOver, openArticle } from './steps.ts'

const [firstArticle = ''] = articleFiles

test('a backup is made by hand, listed and restored in place', async ({ app }) => {
  await app.cli('import', app.project, firstArticle)
  const page = await app.open()
  const openBackups = async (): Promise<void> => {
    await page.getByRole('button', { name: /^Project:/ }).click()
    await page.getByRole('menuitem', { name: 'Backups…' }).click()
  }
  const dialog = page.getByRole('dialog', { name: 'Backups' })
  await openBackups()
  await dialog.getByRole('button', { name: 'Back up now' }).click()
  const byHand = dialog.getByRole('listitem').filter({ hasText: 'by hand' })
  await expect(byHand).toHaveCount(1)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  }
  await page.keyboard.press('Escape')
  await openArticle(page, 1)
  await dragOver(page, 'customs rules')
  await page.keyboard.press('1')
  await expect(annotations(page)).toHaveCount(1)
  await openBackups()
  await byHand.getByRole('button', { name: /^Restore the backup of/ }).click()
  await dialog.getByRole('button', { name: 'Restore in place' }).click()
  await expect(dialog).toBeHidden()
  await openArticle(page, 1)
  await expect(annotations(page)).toHaveCount(0)
  await openBackups()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'before a restore' })).toHaveCount(1)
})
