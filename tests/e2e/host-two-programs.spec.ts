import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type App, serve, test as base } from './app.ts'
import { annotations, articleFiles, clickOn, expectSaved, goTo, openArticle } from './steps.ts'

/** A second program on the same folder, with settings of its own. */
const test = base.extend<{ secondProgram: () => Promise<Page> }>({
  secondProgram: async ({ app, browser }, use) => {
    const ends: (() => Promise<void>)[] = []
    await use(async () => {
      const env = { ...process.env, STANDPOINT_HOME: join(app.project, '../second-settings') }
      const server = await serve(app.project, env)
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
      const page = await context.newPage()
      ends.push(
        () => context.close(),
        () => server.stop(),
      )
      await page.goto(server.url)
      return page
    })
    for (const end of ends) await end()
  },
})

const banner = (page: Page) => page.getByRole('region', { name: 'Read-only' })

const grid = (page: Page) => page.getByRole('grid', { name: 'Articles' })

async function begin(app: App): Promise<Page> {
  await app.cli('import', app.project, ...articleFiles)
  const page = await app.open()
  await openArticle(page, 1)
  return page
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations).toEqual([])
}

test('two programs on one folder: the second reads the same annotator’s work, and works for another one', async ({
  app,
  secondProgram,
}) => {
  const ana = await begin(app)
  const second = await secondProgram()

  await test.step('it says who is at work, and changes nothing', async () => {
    await expect(banner(second)).toContainText('The work of ana is open in another window or program')
    await openArticle(second, 1)
    await clickOn(second, 'The working groups')
    await second.keyboard.press('1')
    await expect(second.getByText('the project is open for reading only')).toBeVisible()
    await expect(annotations(second)).toHaveCount(0)
    await second.getByRole('button', { name: 'Try again' }).click()
    await expect(banner(second)).toBeVisible()
    await expectAccessible(second)
  })

  await test.step('it shows what is done in the first', async () => {
    await clickOn(ana, 'The working groups')
    await ana.keyboard.press('1')
    await expectSaved(ana)
    await expect(annotations(second)).toHaveCount(1)
  })

  await test.step('it works under another name, and the first sees that without a reload', async () => {
    await goTo(ana, 'Library')
    await second.getByRole('button', { name: 'Work under another name…' }).click()
    const dialog = second.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'Somebody else' }).click()
    await dialog.getByRole('textbox', { name: 'Your name' }).fill('Boris')
    await dialog.getByRole('button', { name: 'Continue' }).click()
    await expect(banner(second)).toHaveCount(0)
    await openArticle(second, 1)
    await clickOn(second, 'The working groups')
    await second.keyboard.press('1')
    await expectSaved(second)
    await expect(grid(ana).getByRole('row').nth(1)).toContainText('Boris')
  })
})

test('another version of my work is kept, compared and decided on', async ({ app }) => {
  const page = await begin(app)
  await clickOn(page, 'The working groups')
  await page.keyboard.press('1')
  await expectSaved(page)
  const folder = join(app.project, 'layers/ana')
  const name = (await readdir(folder)).find((each) => each.endsWith('.log.jsonl')) ?? ''
  const earlier = await readFile(join(folder, name))
  await clickOn(page, 'customs rules')
  await page.keyboard.press('2')
  await expectSaved(page)
  await writeFile(join(folder, 'earlier'), earlier)
  await rename(join(folder, 'earlier'), join(folder, name))

  await goTo(page, 'Library')
  await page.getByText('worth a look').click()
  const compare = page.getByRole('button', { name: 'Compare…' })
  await compare.click()
  const dialog = page.getByRole('dialog', { name: 'Two versions of your work' })
  await expect(dialog.getByRole('listitem')).toHaveText(/Only in my version.*Prediction.*customs rules/)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Take the other version' }).click()
  await expect(compare).toHaveCount(0)
  await goTo(page, 'Annotate')
  await expect(annotations(page)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(annotations(page)).toHaveCount(2)
  await expectSaved(page)
})
