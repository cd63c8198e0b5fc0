import { expect, type Page } from '@playwright/test'
import { once } from 'node:events'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from './electron-program.ts'
import { annotations, expectSaved, openArticle } from './steps.ts'

/** Tags a sentence of the first article, and another one after the project's folder has gone. */
async function editWithoutDisk(page: Page, home: string): Promise<number> {
  await openArticle(page, 1)
  const before = await annotations(page).count()
  await page.getByRole('textbox', { name: 'Article text' }).press('3')
  await expect(annotations(page)).toHaveCount(before + 1)
  await expectSaved(page)
  await rename(join(home, 'sample'), join(home, 'away'))
  await page.keyboard.press('q')
  await expect(page.getByRole('status').filter({ hasText: 'Not saved' })).toBeVisible()
  return before + 1
}

test('a window with edits that are not on the disk asks before it closes, and stays where that is wanted', async ({
  program,
  page,
  started,
}) => {
  const count = await editWithoutDisk(page, started.home)
  // Left to the program: whoever drives the page would answer for it.
  page.on('dialog', () => {})
  const asked = program.evaluate(
    ({ dialog }) =>
      new Promise<readonly string[]>((resolve) => {
        dialog.showMessageBoxSync = (...given: readonly unknown[]) => {
          resolve(
            Object.values(Object(given.at(-1)))
              .flat()
              .map(String),
          )
          return 0
        }
      }),
  )
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  expect(await asked).toEqual(
    expect.arrayContaining([expect.stringContaining('not taken yet: 1'), 'Stay', 'Close and lose them']),
  )
  await expect(annotations(page)).toHaveCount(count)

  await rename(join(started.home, 'away'), join(started.home, 'sample'))
  // It tries again by itself, at most half a minute later.
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible({ timeout: 40_000 })
  const ended = once(program.process(), 'exit')
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  expect(await ended).toEqual([0, null])
})

test('a window whose edits are given up closes', async ({ program, page, started }) => {
  await editWithoutDisk(page, started.home)
  page.on('dialog', () => {})
  await program.evaluate(({ dialog }) => {
    dialog.showMessageBoxSync = () => 1
  })
  const ended = once(program.process(), 'exit')
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  expect(await ended).toEqual([1, null])
})
