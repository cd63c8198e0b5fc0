import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { startHost } from '#tests/bench/host.ts'
import type { Measure } from '#tests/bench/measure.ts'
import { openPage } from '#tests/bench/page/stopwatch.ts'
import { type Row, spreadOf } from '#tests/bench/row.ts'

/** The cold start with the sample project, and what the page has to load. */
export const start: Measure = {
  name: 'start',
  run: async ({ folder, runs, browser }) => {
    const figures: number[] = []
    for (let run = 0; run < runs; run += 1) {
      const open = await browser()
      const began = performance.now()
      const host = await startHost(null, join(folder, `settings-${run}`))
      const page = await openPage(open, host.url)
      figures.push(performance.now() - began)
      await page.close()
      await host.stop()
    }
    const ours = spreadOf(figures)
    const target = 'under 1,500 ms'
    return [
      {
        what: 'cold start to a usable window',
        size: 'sample project',
        unit: 'ms',
        ours,
        target,
        met: ours.median < 1500,
      },
      ...(await bundleRows('out/renderer/assets')),
    ]
  },
}

/** Every script of the page by its size; all are there before the first screen unless they are loaded when wanted. */
async function bundleRows(folder: string): Promise<readonly Row[]> {
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'))
  const rows = await Promise.all(
    scripts.map(async (name) => {
      const kilobytes = (await stat(join(folder, name))).size / 1000
      return {
        what: 'script of the page',
        size: name.replace(/-[\w-]{8}\.js$/, '.js'),
        unit: 'kB',
        ours: spreadOf([kilobytes]),
      }
    }),
  )
  return rows.toSorted((a, b) => b.ours.median - a.ours.median)
}
