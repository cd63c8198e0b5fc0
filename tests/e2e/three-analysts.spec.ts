import { expect, type Locator, type Page } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { type App, test } from './app.ts'
import { annotations, articleFiles, articleText, expectSaved, runCommand } from './steps.ts'

const span = z.object({
  id: z.string(),
  kind: z.string(),
  start: z.number(),
  end: z.number(),
  stances: z.record(z.string(), z.string()),
})
type Span = z.infer<typeof span>

const decision = z.object({
  outcome: z.string(),
  about: z.array(z.object({ annotator: z.string(), item: z.string() })),
  from: z.string().optional(),
  reason: z.object({ code: z.string() }).optional(),
  by: z.string(),
  at: z.iso.datetime(),
})

const written = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  layers: z.array(
    z.object({
      annotator: z.string(),
      status: z.string(),
      annotations: z.array(span),
      comments: z.array(z.object({ text: z.string() })).optional(),
      decisions: z.array(decision).optional(),
    }),
  ),
})

function parseLines(lines: string) {
  return lines
    .trim()
    .split('\n')
    .map((line) => written.parse(JSON.parse(line)))
}

/** Goes on with Tab until `goal` has the focus: it must be within reach of the keyboard. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible()
  for (let steps = 0; steps < 150; steps++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(goal).toBeFocused()
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

const sentence = 'Alt+ArrowDown'

/** A claim, a prediction, a source and one more claim in each of the three articles. */
async function tagAll(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('grid', { name: 'Articles' }).getByRole('row').nth(1))
  await press(page, 'Enter')
  for (const place of [1, 2, 3]) {
    await tabTo(page, articleText(page))
    await press(page, 'Control+Home', '1', 'q', sentence, '2', 'w', sentence, '3', sentence, '1', 'w', 'w')
    await expect(annotations(page)).toHaveCount(4)
    await press(page, 'Shift+D')
    await expect(page.getByRole('combobox', { name: 'Status of the article' })).toHaveValue('done')
    if (place < 3) await press(page, ']')
  }
  await expectSaved(page)
}

const nearHalf = ({ start, end }: Span) => Math.floor(0.45 * (end - start))

/** Ben and Cat mark the first passage as Ana does, half of the next two, and not the fourth. */
const readings: Readonly<Record<'ben' | 'cat', (span: Span) => Span>> = {
  ben: (one) => ({ ...one, start: one.start + nearHalf(one) }),
  cat: (one) => ({ ...one, end: one.end - nearHalf(one) }),
}

/** The file that a colleague sends, from a project of their own over the same texts. */
async function fileOf(app: App, annotator: keyof typeof readings): Promise<string> {
  const project = `${app.project}-${annotator}`
  const lines = parseLines(await app.cli('export', app.project, '--format', 'jsonl', '--out', '-'))
  const records = lines.map(({ id, title, text, layers }) => {
    const mine = layers.find((layer) => layer.annotator === 'ana')?.annotations ?? []
    const spans = mine.slice(0, 3).map((one, index) => (index === 0 ? one : readings[annotator](one)))
    const layer = { annotator, status: 'done', annotations: spans }
    return { standpoint: 1, offsets: 'code-points', id, title, text, layers: [layer] }
  })
  await writeFile(`${project}.jsonl`, records.map((record) => JSON.stringify(record)).join('\n'))
  await app.cli('new', project, '--name', 'Border talks', '--annotator', annotator)
  await app.cli('import', project, `${project}.jsonl`)
  await app.cli('send', project, '--annotator', annotator, '--out', `${project}.standpoint`)
  return `${project}.standpoint`
}

async function receive(page: Page, file: string): Promise<void> {
  await runCommand(page, 'Receive a colleague’s work')
  const dialog = page.getByRole('dialog', { name: 'Receive work' })
  await expect(dialog.getByRole('button', { name: 'Choose a file…' })).toBeFocused()
  await dialog.getByLabel('Choose a file…').last().setInputFiles(file)
  await expect(dialog.getByRole('button', { name: 'Take over' })).toBeFocused()
  await press(page, 'Enter')
  await expect(dialog.getByText('Received: 3 layers.')).toBeVisible()
  await press(page, 'Enter')
  await expect(dialog).toHaveCount(0)
}

/** One agreed on, a boundary as Ben has it, one as Cat has it, the fourth rejected or, in the end, taken. */
async function reviewAll(page: Page): Promise<void> {
  await runCommand(page, 'Go to the review')
  for (const place of [3, 2, 1]) {
    const decided = (count: number) => expect(page.getByText(`${count} of 4 decided`).first()).toBeVisible()
    await decided(0)
    await press(page, 'b')
    await expect(page.getByRole('button', { name: 'Accept 1 on which everybody agrees' })).toBeFocused()
    await press(page, 'Enter')
    await decided(1)
    await press(page, '2')
    await decided(2)
    await press(page, 'c')
    await page.keyboard.type('The guidelines leave the verb out.')
    await press(page, 'Enter', 'Escape')
    await expect(page.getByRole('listitem').getByText('The guidelines leave the verb out.')).toBeVisible()
    await press(page, '3')
    await decided(3)
    await (place === 1 ? press(page, 'a') : reject(page))
    await decided(4)
    await press(page, 'Shift+D')
    await expect(page.getByText('The gold version of this article is complete.')).toBeVisible()
    if (place > 1) await press(page, '[')
  }
}

/** As something that is no annotation. */
async function reject(page: Page): Promise<void> {
  await press(page, 'x')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Boundary' })).toBeFocused()
  await press(page, '4')
}

/** From the lower bar to its passages, and from a passage to its place in the review. */
async function readAgreement(page: Page): Promise<void> {
  await runCommand(page, 'Go to agreement')
  await tabTo(page, page.getByRole('button', { name: 'Compute', exact: true }))
  await press(page, 'Enter')
  await expect(page.getByText('People disagree where, not what.')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: /, Where: open its passages$/ }))
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: '24 passages: differences behind Where' })).toBeFocused()
  await press(page, 'Tab', 'Tab', 'Enter')
  await expect(page.getByRole('figure', { name: 'Layers of this article' })).toBeVisible()
  const matter = page.getByRole('list', { name: 'In what they differ' })
  await expect(matter.getByText('Boundary')).toBeVisible()
}

async function exportGold(page: Page) {
  await runCommand(page, 'Go to export')
  await tabTo(page, page.getByRole('checkbox', { name: /The gold version/ }))
  await press(page, ' ')
  await tabTo(page, page.getByRole('button', { name: 'Export', exact: true }))
  const download = page.waitForEvent('download')
  await press(page, 'Enter')
  return parseLines(await readFile(await (await download).path(), 'utf8'))
}

test('three analysts tag, swap files, settle on a gold version, read where they disagree, and export', async ({
  app,
}) => {
  test.slow()
  await app.cli('import', app.project, ...articleFiles.slice(0, 3))
  const page = await app.open()
  await tagAll(page)
  for (const annotator of ['ben', 'cat'] as const) await receive(page, await fileOf(app, annotator))
  await reviewAll(page)
  await readAgreement(page)
  const articles = await exportGold(page)
  expect(articles).toHaveLength(3)
  for (const { layers } of articles) {
    expect(layers.map(({ annotator, status }) => `${annotator} ${status}`)).toEqual([
      'ana done',
      'ben done',
      'cat done',
      'gold done',
    ])
    const gold = layers.find(({ annotator }) => annotator === 'gold')
    expect(gold?.decisions?.map(({ by }) => by)).toEqual(['ana', 'ana', 'ana', 'ana'])
    const taken = new Set(gold?.decisions?.flatMap(({ from }) => from ?? []))
    expect([...taken].toSorted()).toEqual(['ana', 'ben', 'cat'])
  }
  const rejected = articles.flatMap(({ layers }) => layers.flatMap(({ decisions = [] }) => decisions)).filter(({ outcome }) => outcome === 'reject') // prettier-ignore
  expect(rejected.map(({ reason, about }) => [reason?.code, about.map((one) => one.annotator)])).toEqual([
    ['not-an-annotation', ['ana']],
    ['not-an-annotation', ['ana']],
  ])
})
