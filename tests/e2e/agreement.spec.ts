import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, test } from './app.ts'
import { articleText, goTo } from './steps.ts'

const text = 'Exports fell, the minister said. They will rise again by spring, he added.'

interface Span {
  readonly kind: string
  readonly start: number
  readonly end: number
}

function layer(annotator: string, spans: readonly Span[]) {
  return { annotator, status: 'done', annotations: spans, relations: [] }
}

/** Two articles; on the first, ana and ben differ in the kind of one passage. */
async function importTagged(app: App): Promise<void> {
  const claim = { kind: 'claim', start: 0, end: 12 }
  const source = { kind: 'source', start: 14, end: 26 }
  const later = { start: 33, end: 63 }
  const records = [
    {
      id: 'talks',
      layers: [
        layer('ana', [claim, source, { ...later, kind: 'prediction' }]),
        layer('ben', [claim, source, { ...later, kind: 'claim' }]),
      ],
    },
    { id: 'alike', layers: [layer('ana', [claim, source]), layer('ben', [claim, source])] },
  ].map((record) => ({ standpoint: 1, offsets: 'code-points', title: record.id, text: `${text} ${record.id}`, ...record })) // prettier-ignore
  const folder = await mkdtemp(join(tmpdir(), 'standpoint-agreement-'))
  const file = join(folder, 'tagged.jsonl')
  await writeFile(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  await app.cli('import', app.project, file)
  await rm(folder, { recursive: true })
}

test('from the figures to the passages behind a cell, and on to their review', async ({ app }) => {
  await importTagged(app)
  const page = await app.open()
  await goTo(page, 'Agreement')
  await page.getByRole('button', { name: 'Compute', exact: true }).click()
  await expect(page.getByText('People agree on where', { exact: false }).or(page.getByText('People disagree what, not where.'))).toBeVisible() // prettier-ignore
  const figures = page.getByRole('table', { name: 'Figures' })
  await expect(figures.getByText('Gwet’s AC1')).toBeVisible()
  await figures.getByText('Gwet’s AC1').click()
  await expect(figures.getByText(/Gwet \(2008\), eq. 8/)).toBeVisible()
  await expect(figures.getByText('undefined: it was not asked for').first()).toBeVisible()

  await page.getByRole('button', { name: 'Prediction, other says Claim: 1' }).click()
  await expect(page.getByRole('heading', { name: /^1 passage: Kind/ })).toBeFocused()
  await page.getByRole('button', { name: /^talks.*ana.*They will rise.*ben.*They will rise/ }).click()
  await expect(page.getByRole('figure', { name: 'Layers of this article' })).toBeVisible()
  await expect(articleText(page)).toContainText('Exports fell')
})

test('published values stand beside those that the program computes', async ({ app }) => {
  await importTagged(app)
  const page = await app.open()
  await goTo(page, 'Agreement')
  await page.getByText('How we know these numbers are right').click()
  const proof = page.getByRole('table', { name: 'How we know these numbers are right' })
  await expect(proof.getByText(/Cohen \(1960\)/).first()).toBeVisible()
  await expect(proof.getByText('as published').first()).toBeVisible()
  await expect(proof.getByText('differs')).toHaveCount(0)
})

test('the screen has no accessibility fault, in light and in dark', async ({ app }) => {
  await importTagged(app)
  const page = await app.open()
  await goTo(page, 'Agreement')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.getByText('Figures', { exact: true }).first().click()
    await page.getByRole('button', { name: 'Compute', exact: true }).click()
    await page
      .getByRole('button', { name: /^talks/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { name: /passage/ })).toBeFocused()
    for (const view of ['figures', 'proof']) {
      if (view === 'proof') await page.getByText('How we know these numbers are right').click()
      if (view === 'proof') await expect(page.getByText('as published').first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(violations.map((v) => `${colorScheme} ${view}: ${v.id} ${v.nodes.map((n) => n.target).join(' ')}`)).toEqual([]) // prettier-ignore
    }
  }
})
