import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { articleSizes, randomArticle, randomLayer } from '#tests/bench/generate/random-article.ts'
import { writeRandomProject } from '#tests/bench/generate/random-project.ts'
import { startHost } from '#tests/bench/host.ts'
import type { BenchContext, Measure } from '#tests/bench/measure.ts'
import { bundlePeers, timePeer } from '#tests/bench/page/peer-page.ts'
import type { Peer } from '#tests/bench/page/peers.ts'
import { openPage, timeOpening } from '#tests/bench/page/stopwatch.ts'
import { type Row, type Spread, spreadOf } from '#tests/bench/row.ts'
import { settingsFor } from '#tests/bench/settings.ts'

/** From the data of an article to its text and highlights on the screen, ours and others' in turn. */
export const openArticle: Measure = {
  name: 'open-article',
  run: async (context) => {
    const script = await bundlePeers()
    const rows: Row[] = []
    for (const [size, wish] of Object.entries(articleSizes)) {
      if (context.scale === 'short' && wish.characters > 100_000) continue
      rows.push(await measureSize(context, { size, ...wish, script }))
    }
    return rows
  },
}

interface Wish {
  readonly size: string
  readonly characters: number
  readonly spans: number
  readonly script: string
}

const names = ['bare paragraphs', 'ProseMirror', 'Recogito', 'Recogito, CSS highlights'] as const

async function measureSize({ runs, browser, folder }: BenchContext, wish: Wish): Promise<Row> {
  const { characters, spans, script } = wish
  const path = join(folder, `project-${characters}`)
  await writeRandomProject(path, { characters, spans, articles: 1, annotators: 1 })
  const host = await startHost(path, await settingsFor(path, join(folder, 'settings')))
  const article = randomArticle('a0', characters, 0)
  const parts = { script, article, layer: randomLayer(article, 'ana', { spans, seed: 0 }) }
  const ours: number[] = []
  const theirs = new Map<Peer, number[]>(names.map((name) => [name, []]))
  for (let run = 0; run < runs; run += 1) {
    ours.push(await timeOurs(await browser(), host.url, article.blocks.length))
    for (const name of names) theirs.get(name)?.push(await timePeer(await browser(), name, parts))
  }
  await host.stop()
  return rowOf(wish, ours, theirs)
}

async function timeOurs(browser: Browser, url: string, blocks: number): Promise<number> {
  const page = await openPage(browser, url)
  const took = await timeOpening(page, 1, blocks)
  await page.close()
  return took
}

function rowOf(
  { size, characters }: Wish,
  ours: readonly number[],
  theirs: ReadonlyMap<Peer, readonly number[]>,
): Row {
  const spread = (name: Peer): Spread => spreadOf(theirs.get(name) ?? [])
  const floor = spread('bare paragraphs')
  const median = spreadOf(ours).median
  const peer = Math.min(spread('Recogito').median, spread('Recogito, CSS highlights').median)
  const limits = characters >= 1_000_000 ? { floor: 1, peer: 15 } : { floor: 1.5, peer: 3 }
  return {
    what: 'open an article, data to painted',
    size,
    unit: 'ms',
    ours: spreadOf(ours),
    floor,
    peers: Object.fromEntries(names.slice(1).map((name) => [name, spread(name)])),
    ...(characters < 100_000
      ? {}
      : {
          target: `within ${limits.floor} × bare paragraphs, ${limits.peer} × faster than Recogito`,
          met: median <= limits.floor * floor.median && median * limits.peer <= peer,
        }),
  }
}
