import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { test } from './app.ts'
import {
  annotations,
  articleFiles,
  articleText,
  clickOn,
  dragOver,
  expectSaved,
  goTo,
  importByDialog,
  openArticle,
} from './steps.ts'

const exportedLine = z.object({
  text: z.string(),
  layers: z.array(
    z.object({
      annotator: z.string(),
      annotations: z.array(
        z.object({
          id: z.string(),
          kind: z.string(),
          start: z.number(),
          end: z.number(),
          quote: z.string(),
          stances: z.record(z.string(), z.string()),
        }),
      ),
      relations: z.array(z.object({ type: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
})

function parseExport(text: string) {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => exportedLine.parse(JSON.parse(line)))
}

function stance(page: Page, target: 'Moscow' | 'Minsk', value: string) {
  return page
    .getByRole('radiogroup', { name: `Stance toward ${target}` })
    .getByRole('radio', { name: value, exact: true })
}

test('import, tag with the mouse, reload, export: everything is there', async ({ app }) => {
  const page = await app.open()
  await importByDialog(page, articleFiles)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(6)

  await openArticle(page, 1)
  const tools = page.getByRole('toolbar', { name: 'Tag selection' })
  await dragOver(page, 'three concern oil, gas and taxes')
  await tools.getByRole('button', { name: 'Claim', exact: true }).click()
  await expect(annotations(page)).toHaveCount(1)
  await stance(page, 'Moscow', 'Critical').check({ force: true })
  await stance(page, 'Minsk', 'Neutral').check({ force: true })

  await dragOver(page, 'oil, gas and taxes')
  await tools.getByRole('button', { name: 'Prediction', exact: true }).click()
  await dragOver(page, 'political scientist Anton Verbitsky')
  await page.keyboard.press('3')
  await expect(annotations(page)).toHaveCount(3)

  await annotations(page).first().getByRole('button').click()
  await page.getByRole('button', { name: 'Relate', exact: true }).click()
  const relating = page.getByRole('dialog')
  await relating.getByRole('radio', { name: /attributed to/ }).check({ force: true })
  await relating.getByText('political scientist Anton Verbitsky').click()
  await expect(page.getByRole('region', { name: 'Inspector' }).getByText('attributed to')).toBeVisible()
  await expectSaved(page)

  await page.reload()
  await expect(annotations(page)).toHaveCount(3)
  await annotations(page).first().getByRole('button').click()
  await expect(stance(page, 'Moscow', 'Critical')).toBeChecked()
  await expect(stance(page, 'Minsk', 'Neutral')).toBeChecked()

  const written = parseExport(await app.cli('export', app.project, '--format', 'jsonl', '--out', '-'))
  const tagged = written.filter(({ layers }) => layers.length > 0)
  expect(tagged).toHaveLength(1)
  const [article] = tagged
  const layer = article?.layers[0]
  expect(layer?.annotations.map((a) => [a.kind, a.quote, a.stances])).toEqual([
    ['claim', 'three concern oil, gas and taxes', { moscow: 'critical', minsk: 'neutral' }],
    ['prediction', 'oil, gas and taxes', {}],
    ['source', 'political scientist Anton Verbitsky', {}],
  ])
  for (const { start, end, quote } of layer?.annotations ?? [])
    expect(
      Array.from(article?.text ?? '')
        .slice(start, end)
        .join(''),
    ).toBe(quote)
  expect(layer?.relations.map((r) => r.type)).toEqual(['attributed-to'])
})

test('by keyboard alone: tag sentences, stances, edges, undo and redo, close and open again', async ({
  app,
}) => {
  await app.cli('import', app.project, ...articleFiles)
  const page = await app.open()
  await goTo(page, 'Library')
  await page.getByRole('grid', { name: 'Articles' }).getByRole('row').nth(1).focus()
  await page.keyboard.press('Enter')
  await expect(articleText(page)).toBeVisible()
  await articleText(page).focus()
  await page.keyboard.press('Control+Home')
  for (const key of ['1', 'q', 'w', 'w', 'Alt+ArrowDown', '2', 'w', 'w', 'w', 'Alt+ArrowDown', '3'])
    await page.keyboard.press(key)
  await expect(annotations(page)).toHaveCount(3)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(stance(page, 'Moscow', 'Critical')).toBeChecked()
  await expect(stance(page, 'Minsk', 'Neutral')).toBeChecked()

  const quote = page.getByRole('region', { name: 'Inspector' }).getByRole('blockquote')
  const before = await quote.textContent()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(quote).not.toHaveText(before ?? '')
  await page.keyboard.press('Control+z')
  await expect(quote).toHaveText(before ?? '')
  for (let i = 0; i < 9; i++) await page.keyboard.press('Control+z')
  await expect(annotations(page)).toHaveCount(0)
  for (let i = 0; i < 9; i++) await page.keyboard.press('Control+Shift+z')
  await expect(annotations(page)).toHaveCount(3)
  await expectSaved(page)

  await app.close()
  const again = await app.open()
  await expect(annotations(again)).toHaveCount(3)
  await articleText(again).focus()
  await again.keyboard.press('Control+z')
  await expect(annotations(again)).toHaveCount(2)
})

test('a double click on a row opens that row, whatever comes to stand under the pointer', async ({ app }) => {
  await app.cli('import', app.project, ...articleFiles)
  const page = await app.open()
  await goTo(page, 'Library')
  const rows = page.getByRole('grid', { name: 'Articles' }).getByRole('row')
  for (const row of [5, 4, 3]) {
    const cell = rows.nth(row).getByRole('gridcell').nth(1)
    const title = (await cell.textContent()) ?? ''
    await cell.dblclick()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeAttached()
    await articleText(page).click()
    await expect(articleText(page)).toBeFocused()
    await goTo(page, 'Library')
  }
})

test('the export screen previews and writes the same file twice', async ({ app }) => {
  await app.cli('import', app.project, ...articleFiles)
  const page = await app.open()
  await openArticle(page, 1)
  await clickOn(page, 'The working groups')
  await page.keyboard.press('1')
  await expect(annotations(page)).toHaveCount(1)
  await goTo(page, 'Export')
  const files: string[] = []
  for (const format of ['jsonl', 'jsonl', 'csv']) {
    await page.getByRole('combobox', { name: 'Format' }).selectOption(format)
    await expect(page.getByText(format === 'csv' ? 'annotator' : '"standpoint":1').first()).toBeVisible()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    files.push(await readFile(await (await download).path(), 'utf8'))
  }
  expect(files[1]).toBe(files[0])
  expect(files[0]).toBe(await app.cli('export', app.project, '--format', 'jsonl', '--out', '-'))
  expect(files[2]).toContain('claim')
})

test('no screen has an accessibility fault, in light and in dark', async ({ app }) => {
  await app.cli('import', app.project, ...articleFiles)
  const page = await app.open()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const screen of ['Library', 'Annotate', 'Export'] as const) {
      if (screen === 'Annotate') {
        await openArticle(page, 1)
        await clickOn(page, 'The working groups')
        await page.keyboard.press('1')
        await page.keyboard.press('q')
      } else await goTo(page, screen)
      // Legacy mode looks at this page alone; the other one needs to open a second window.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(
        violations.map((v) => `${colorScheme} ${screen}: ${v.id} ${v.nodes.map((n) => n.target).join(' ')}`),
      ).toEqual([])
    }
  }
})
