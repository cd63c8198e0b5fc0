import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type ProjectSize, writeRandomProject } from '#tests/bench/generate/random-project.ts'
import { type Host, startHost } from '#tests/bench/host.ts'
import type { Measure } from '#tests/bench/measure.ts'
import { framesDuring, openPage } from '#tests/bench/page/stopwatch.ts'
import { quantile, type Row, spreadOf } from '#tests/bench/row.ts'
import { settingsFor } from '#tests/bench/settings.ts'

const sizes: Readonly<Record<string, ProjectSize>> = {
  '100 articles, 10,000 annotations': { articles: 100, characters: 4000, spans: 20, annotators: 5 },
  '1,000 articles, 100,000 annotations': { articles: 1_000, characters: 4000, spans: 20, annotators: 5 },
  '10,000 articles, 1,000,000 annotations': { articles: 10_000, characters: 4000, spans: 20, annotators: 5 },
}

/** A project from the start of the program to a library that can be used, and work in its table. */
export const library: Measure = {
  name: 'library',
  run: async ({ folder, runs, browser, scale }) => {
    const rows: Row[] = []
    for (const [size, wish] of Object.entries(sizes)) {
      if (scale === 'short' && wish.articles > 100) continue
      const path = join(folder, `project-${wish.articles}`)
      await writeRandomProject(path, wish)
      const settings = await settingsFor(path, join(folder, 'settings'))
      const figures = new Map<string, number[]>()
      const note: Note = (what, figure) => void figures.set(what, [...(figures.get(what) ?? []), figure])
      for (let run = 0; run < runs; run += 1) {
        const began = performance.now()
        const host = await startHost(path, settings)
        const page = await openPage(await browser(), host.url)
        note('open a project, start to usable library', performance.now() - began)
        await measureTable(page, note)
        await noteMemory(host, page, note)
        await page.close()
        await host.stop()
      }
      rows.push(...rowsOf(size, wish, figures))
    }
    return rows
  },
}

type Note = (what: string, figure: number) => void

async function measureTable(page: Page, note: Note): Promise<void> {
  const frames = await framesDuring(page, async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      await page.mouse.move(600, 400)
      await page.mouse.wheel(0, 600)
    }
  })
  note('scroll the library, p95 of the frames', quantile(frames, 0.95))
  note(
    'sort the library',
    await timeUntilFrame(page, () => page.getByRole('button', { name: 'Title', exact: true }).click()),
  )
  note('filter the library', await timeUntilFrame(page, () => page.getByRole('searchbox').first().fill('a9')))
}

async function timeUntilFrame(page: Page, act: () => Promise<void>): Promise<number> {
  const frames = await framesDuring(page, act)
  return Math.max(...frames)
}

async function noteMemory(host: Host, page: Page, note: Note): Promise<void> {
  const memory = await host.memory()
  if (memory !== null) note('memory of the process', memory)
  const heap = await page.evaluate(() => {
    const used: unknown = Reflect.get(Reflect.get(performance, 'memory') ?? {}, 'usedJSHeapSize')
    return typeof used === 'number' ? used / 1e6 : null
  })
  if (heap !== null) note('memory of the page', heap)
}

function rowsOf(
  size: string,
  { articles }: ProjectSize,
  figures: ReadonlyMap<string, readonly number[]>,
): readonly Row[] {
  return [...figures].map(([what, taken]) => {
    const ours = spreadOf(taken)
    const limit = articles < 10_000 ? undefined : limits[what]
    const unit = what.startsWith('memory') ? 'MB' : 'ms'
    return {
      what,
      size,
      unit,
      ours,
      ...(limit === undefined ? {} : { target: `under ${limit} ${unit}`, met: ours.median < limit }),
    }
  })
}

const limits: Readonly<Record<string, number>> = {
  'open a project, start to usable library': 2000,
  'memory of the process': 500,
}
