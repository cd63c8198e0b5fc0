import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, test } from './app.ts'
import { annotations, goTo } from './steps.ts'

const text = 'Exports fell, the minister said. They will rise again by spring, he added. Minsk disagrees.'

interface Span {
  readonly id: string
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly stances?: Readonly<Record<string, string>>
}

const claim = { id: 'n1', kind: 'claim', start: 0, end: 12 }
const source = { id: 'n2', kind: 'source', start: 14, end: 26 }
const later = { id: 'n3', kind: 'prediction', start: 33, end: 63 }
const minsk = { id: 'n4', kind: 'claim', start: 75, end: 90, stances: { minsk: 'critical' } }

function layer(annotator: string, spans: readonly Span[], relations: readonly object[] = []) {
  return { annotator, status: 'done', annotations: spans, relations }
}

/** One article that three people tagged: all agree on the claim, and on nothing else. */
async function importThree(app: App, mine: 'done' | 'in-progress' = 'done'): Promise<void> {
  const said = [{ id: 'r1', type: 'attributed-to', from: 'n1', to: 'n2' }]
  const layers = [
    { ...layer('ana', [claim, source, later, minsk], said), status: mine },
    layer('ben', [claim, { ...source, start: 18 }, { ...later, kind: 'claim' }], []),
    layer('cat', [claim, source, { ...minsk, stances: { minsk: 'supportive' } }], said),
  ]
  const record = { standpoint: 1, offsets: 'code-points', id: 'talks', title: 'Talks', text, layers }
  const folder = await mkdtemp(join(tmpdir(), 'standpoint-review-'))
  const file = join(folder, 'tagged.jsonl')
  await writeFile(file, `${JSON.stringify(record)}\n`)
  await app.cli('import', app.project, file)
  await rm(folder, { recursive: true })
}

async function openReview(page: Page): Promise<void> {
  await goTo(page, 'Review')
  await page.getByRole('button', { name: /^Talks/ }).click()
  await expect(page.getByText('0 of 5 decided')).toBeVisible()
}

/** The layers of the only article as `standpoint export --format jsonl` has them. */
async function exported(app: App, ...options: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'standpoint-gold-'))
  const file = join(folder, 'gold.jsonl')
  await app.cli('export', app.project, '--format', 'jsonl', '--out', file, ...options)
  const line = await readFile(file, 'utf8')
  await rm(folder, { recursive: true })
  return line
}

test('three people’s work is reviewed by keyboard to a complete gold version, and exported', async ({
  app,
}) => {
  await importThree(app)
  const page = await app.open()
  await openReview(page)
  await expect(page.getByRole('heading', { name: '1 of 5' })).toBeVisible()
  await page.keyboard.press('b')
  await page.getByRole('button', { name: 'Accept 1 on which everybody agrees' }).press('Enter')
  await expect(page.getByText('1 of 5 decided')).toBeVisible()

  const matter = page.getByRole('list', { name: 'In what they differ' })
  await expect(matter.getByText('Boundary')).toBeVisible()
  await page.keyboard.press('2')
  await expect(page.getByText('2 of 5 decided')).toBeVisible()
  await expect(matter.getByText('Missing: cat')).toBeVisible()
  await page.keyboard.press('c')
  await page.keyboard.type('It says that they will.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'It says that they will.' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Skip' }).focus()
  await page.keyboard.press('a')
  await expect(page.getByText('3 of 5 decided')).toBeVisible()
  await expect(matter.getByText('Stance toward Minsk')).toBeVisible()
  await page.keyboard.press('x')
  await page.getByRole('dialog').getByRole('button', { name: 'Boundary' }).press('5')
  await expect(page.getByText('4 of 5 decided')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('3 of 5 decided')).toBeVisible()
  await page.keyboard.press('Control+y')
  await expect(page.getByText('4 of 5 decided')).toBeVisible()
  await expect(matter.getByText('Relation missing: ben')).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByText('5 of 5 decided')).toBeVisible()
  await page.keyboard.press('Shift+D')
  await expect(page.getByText('The gold version of this article is complete.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Talks.*gold complete/ })).toBeVisible()

  await goTo(page, 'Annotate')
  await annotations(page).filter({ hasText: 'They will rise' }).getByRole('button').click()
  await expect(page.getByRole('listitem').filter({ hasText: 'It says that they will.' })).toBeVisible()
  await goTo(page, 'Library')
  await expect(page.getByRole('gridcell').filter({ hasText: 'gold complete' })).toBeVisible()

  const gold = JSON.parse(await exported(app, '--annotator', 'gold')).layers[0]
  expect(gold.status).toBe('done')
  expect(gold.annotations.map(({ kind, start, end }: Span) => [kind, start, end])).toEqual([
    ['claim', 0, 12],
    ['source', 18, 26],
    ['prediction', 33, 63],
  ])
  expect(gold.relations).toHaveLength(1)
  const outcomes = gold.decisions.map(({ outcome }: { outcome: string }) => outcome).toSorted()
  expect(outcomes).toEqual(['accept', 'accept', 'accept', 'accept', 'reject'])
  const everything = JSON.parse(await exported(app, '--gold'))
  expect(everything.layers.map(({ annotator }: { annotator: string }) => annotator)).toEqual([
    'ana',
    'ben',
    'cat',
    'gold',
  ])
})

test('a blind project hides colleagues’ work until mine is done', async ({ app }) => {
  await importThree(app, 'in-progress')
  const page = await app.open()
  const colleagues = page.getByRole('gridcell').filter({ hasText: 'ben' })
  await expect(colleagues).toBeVisible()
  await page.getByRole('button', { name: /^Project:/ }).click()
  await page.getByRole('menuitem', { name: 'Hide colleagues’ work until mine is done' }).click()
  await expect(page.getByRole('gridcell').filter({ hasText: 'hidden until mine is done' })).toBeVisible()
  await goTo(page, 'Review')
  await page.getByRole('button', { name: /^Talks/ }).click()
  await expect(page.getByText('Colleagues’ work on this article is hidden until you mark it as done.')).toBeVisible() // prettier-ignore
  await goTo(page, 'Annotate')
  const status = page.getByRole('combobox', { name: 'Status of the article' })
  await expect(status).toHaveValue('in-progress')
  await page.keyboard.press('Shift+D')
  await expect(status).toHaveValue('done')
  await goTo(page, 'Library')
  await expect(colleagues).toBeVisible()
})

test('the screen has no accessibility fault, in light and in dark', async ({ app }) => {
  await importThree(app)
  const page = await app.open()
  await openReview(page)
  await page.keyboard.press('2')
  await expect(page.getByText('1 of 5 decided')).toBeVisible()
  await page.keyboard.press('k')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map((v) => `${colorScheme}: ${v.id} ${v.nodes.map((n) => n.target).join(' ')}`)).toEqual([]) // prettier-ignore
  }
})
