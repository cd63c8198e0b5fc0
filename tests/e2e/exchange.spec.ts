import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type App, test } from './app.ts'

const text = 'Exports fell, the minister said. They will rise again by spring, he added.'

interface Work {
  readonly annotator: string
  /** Where the project lies beside the one on the desk. */
  readonly folder: string
  readonly spans: readonly (readonly [kind: string, start: number, end: number])[]
}

/** Somebody's own project over the same article, and the file that they send. */
async function workOf(app: App, { annotator, folder, spans }: Work): Promise<string> {
  const project = join(app.project, '..', folder)
  await app.cli('new', project, '--name', 'Border talks', '--annotator', annotator)
  await importInto(app, project, spans.length === 0 ? [] : [{ annotator, status: 'done', annotations: spans.map(([kind, start, end]) => ({ kind, start, end })) }]) // prettier-ignore
  const file = `${project}.standpoint`
  await app.cli('send', project, '--annotator', annotator, '--out', file)
  return file
}

async function importInto(app: App, project: string, layers: readonly object[]): Promise<void> {
  const record = { standpoint: 1, offsets: 'code-points', id: 'talks', title: 'Talks', text, layers }
  const file = `${project}.jsonl`
  await writeFile(file, `${JSON.stringify(record)}\n`)
  await app.cli('import', project, file)
}

const receiving = (page: Page) => page.getByRole('dialog', { name: 'Receive work' })

async function receive(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: /^Project:/ }).click()
  await page.getByRole('menuitem', { name: 'Receive work…' }).click()
  await receiving(page).getByLabel('Choose a file…').last().setInputFiles(file)
}

const axe = async (page: Page) =>
  (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id)

test('colleagues’ files are looked into, taken over once, and my own work goes back', async ({ app }) => {
  await importInto(app, app.project, [{ annotator: 'ana', status: 'done', annotations: [{ kind: 'claim', start: 0, end: 12 }] }]) // prettier-ignore
  const ben = await workOf(app, { annotator: 'ben', folder: 'ben', spans: [['claim', 0, 12], ['source', 14, 26]] }) // prettier-ignore
  const cyril = await workOf(app, { annotator: 'cyril', folder: 'cyril', spans: [['prediction', 33, 63]] })
  const page = await app.open()

  await receive(page, ben)
  const plan = receiving(page)
  await expect(plan.getByRole('region', { name: 'To be taken over' })).toContainText('2 annotations')
  expect(await axe(page)).toEqual([])
  expect(await app.cli('export', app.project, '--format', 'jsonl', '--out', '-')).not.toContain(
    '"annotator":"ben"',
  )
  await plan.getByRole('button', { name: 'Take over' }).click()
  await expect(plan.getByText('Received: 1 layer.')).toBeVisible()
  await plan.getByRole('button', { name: 'Close' }).last().click()

  await receive(page, ben)
  await expect(plan.getByText('There is nothing new in this file.')).toBeVisible()
  await expect(plan.getByRole('button', { name: 'Take over' })).toBeDisabled()
  await plan.getByRole('button', { name: 'Cancel' }).click()

  await receive(page, cyril)
  await plan.getByRole('button', { name: 'Take over' }).click()
  await expect(plan.getByText('Received: 1 layer.')).toBeVisible()
  await plan.getByRole('button', { name: 'Close' }).last().click()

  await page.getByRole('button', { name: /^Project:/ }).click()
  await page.getByRole('menuitem', { name: 'Send my work…' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('border-talks-ana.standpoint')
  const mine = `${app.project}-mine.standpoint`
  await download.saveAs(mine)
  expect(await app.cli('receive', join(app.project, '..', 'ben'), mine)).toContain('Received: 1 layer')
})

test('two people of one name: the analyst says who is who before anything is taken', async ({ app }) => {
  await importInto(app, app.project, [])
  const ben = await workOf(app, { annotator: 'ben', folder: 'ben', spans: [['claim', 0, 12]] })
  const other = await workOf(app, { annotator: 'ben', folder: 'other-ben', spans: [['source', 14, 26]] })
  await app.cli('receive', app.project, ben)
  const page = await app.open()
  await receive(page, other)
  const plan = receiving(page)
  await expect(plan.getByRole('button', { name: 'Take over' })).toBeDisabled()
  await plan.getByRole('radio', { name: 'Somebody else; keep their work as' }).check()
  expect(await axe(page)).toEqual([])
  await plan.getByRole('button', { name: 'Take over' }).click()
  await expect(plan.getByText('Received: 1 layer.')).toBeVisible()
  const exported = await app.cli('export', app.project, '--format', 'jsonl', '--out', '-')
  expect(exported.match(/"annotator":"ben[^"]*"/g)).toEqual(['"annotator":"ben"', '"annotator":"ben-2"'])
})

test('a file that is none is refused with the reason', async ({ app }) => {
  const page = await app.open()
  const file = `${app.project}-broken.standpoint`
  await writeFile(file, 'This is no zip.')
  await receive(page, file)
  await expect(receiving(page).getByRole('alert')).toContainText('The zip cannot be read')
})

test('a colleague’s file that is dropped on the window is looked into', async ({ app }) => {
  await importInto(app, app.project, [])
  const ben = await workOf(app, { annotator: 'ben', folder: 'ben', spans: [['claim', 0, 12]] })
  const bytes = (await readFile(ben)).toString('base64')
  const page = await app.open()
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeVisible()
  const transfer = await page.evaluateHandle((encoded) => {
    const dropped = new DataTransfer()
    const work = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0))
    dropped.items.add(new File([work], 'ben.standpoint'))
    return dropped
  }, bytes)
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer })
  await expect(receiving(page).getByRole('region', { name: 'To be taken over' })).toContainText(
    '1 annotation',
  )
  await receiving(page).getByRole('button', { name: 'Take over' }).press('Enter')
  await expect(receiving(page).getByText('Received: 1 layer.')).toBeVisible()
})
