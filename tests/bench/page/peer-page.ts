import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from '@playwright/test'
import { rolldown } from 'rolldown'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Peer, Shown } from './peers.ts'

/** The peers in one script, as a page runs it. */
export async function bundlePeers(): Promise<string> {
  const bundle = await rolldown({
    input: new URL('peers.ts', import.meta.url).pathname,
    platform: 'browser',
    moduleTypes: { '.css': 'empty' },
  })
  const { output } = await bundle.generate({ format: 'iife', name: 'bench', minify: true })
  return output[0].code
}

/** Shows an article in a peer on a fresh page; milliseconds from the data to the second frame with it. */
export async function timePeer(browser: Browser, peer: Peer, parts: PeerParts): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.setContent(`<!doctype html><style>${await annotatorStyle()}${pageStyle}</style>`)
  await page.addScriptTag({ content: parts.script })
  const took = await timeIn(page, peer, shownOf(parts.article, parts.layer))
  await page.close()
  return took
}

export interface PeerParts {
  readonly script: string
  readonly article: Article
  readonly layer: Layer
}

/** The measure, type and leading of ours. */
const pageStyle = 'body{margin:0}div{width:640px;margin:auto;font:20px/1.85 serif;white-space:pre-wrap}'

function annotatorStyle(): Promise<string> {
  return readFile(
    createRequire(import.meta.url).resolve('@recogito/text-annotator/text-annotator.css'),
    'utf8',
  )
}

async function timeIn(page: Page, peer: Peer, shown: Shown): Promise<number> {
  const took: unknown = await page.evaluate(
    ([name, data]) => {
      const show: unknown = Reflect.get(Reflect.get(window, 'peers'), name)
      return typeof show === 'function' ? show(data) : null
    },
    [peer, shown] as const,
  )
  return Number(took)
}

/** Peers count over the text of the page, which has nothing between two paragraphs. */
function shownOf({ text, blocks }: Article, { annotations }: Layer): Shown {
  const gapsBefore = (offset: number): number => {
    let low = 0
    let high = blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1) * 2
  }
  const spans = annotations.flatMap(({ id, ranges: [range] }) => {
    if (!range) return []
    const start = range.start - gapsBefore(range.start)
    const end = range.end - gapsBefore(range.end)
    return [{ id, start, end, quote: text.slice(range.start, range.end) }]
  })
  return { paragraphs: blocks.map(({ start, end }) => text.slice(start, end)), spans }
}
