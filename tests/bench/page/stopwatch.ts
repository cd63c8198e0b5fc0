import type { Browser, Page } from '@playwright/test'

declare global {
  interface Window {
    /** When the last large message from the program came in, in milliseconds of the page's clock. */
    dataArrived: number
    /** When the last key was pressed or the pointer went down. */
    inputAt: number
    /** Resolves to the milliseconds from it to a frame that shows what came of it. */
    answered: Promise<number>
  }
}

/** Longer messages, in characters or bytes, hold an article or a layer. */
const large = 2000

/** A fresh page of the program that notes when data and input come in. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  await page.addInitScript(watchData, large)
  await page.goto(url)
  // The program opens where it was left.
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('grid').getByRole('row').nth(1).waitFor()
  return page
}

function watchData(threshold: number): void {
  window.dataArrived = 0
  window.inputAt = 0
  const sizeOf = (data: unknown): number => {
    if (typeof data === 'string') return data.length
    if (data instanceof ArrayBuffer) return data.byteLength
    return data instanceof Blob ? data.size : 0
  }
  window.WebSocket = class extends WebSocket {
    constructor(...parts: ConstructorParameters<typeof WebSocket>) {
      super(...parts)
      this.addEventListener('message', ({ data }) => {
        if (sizeOf(data) > threshold) window.dataArrived = performance.now()
      })
    }
  }
  const note = (): void => {
    window.inputAt = performance.now()
  }
  for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, note, { capture: true })
}

/** Opens an article from the library; milliseconds from its data to the second frame with text and highlights. */
export async function timeOpening(page: Page, row: number, blocks: number): Promise<number> {
  await page.evaluate(watchOpening, blocks)
  await page.getByRole('grid').getByRole('row').nth(row).locator('td').nth(1).click()
  return page.evaluate(() => window.answered)
}

/** Runs in the page; done before the click, which could overtake it otherwise. */
function watchOpening(blocks: number): void {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
  const isPainted = (): boolean => {
    const text = document.querySelector('[role=textbox][aria-readonly=true]')
    return (text?.childElementCount ?? 0) >= blocks && document.querySelector('[data-colour]') !== null
  }
  const opened = async (): Promise<number> => {
    while (!isPainted()) await frame()
    await frame()
    await frame()
    return performance.now() - window.dataArrived
  }
  window.answered = opened()
}

/** What has to change on the surface: the highlights themselves, or any drawing over the text. */
export type Sign = 'highlight' | 'drawing'

/** Milliseconds from an input to the frame in which the painting of annotations has changed. */
export async function timeAnswer(page: Page, sign: Sign, act: () => Promise<void>): Promise<number> {
  await page.evaluate(watchSurface, sign)
  await act()
  return page.evaluate(() => window.answered)
}

/** Runs in the page. */
function watchSurface(sign: Sign): void {
  const surface = document.querySelector('[role=textbox][aria-readonly=true]')?.parentElement?.parentElement
  const isHighlight = (node: Node): boolean =>
    node instanceof HTMLElement && node.dataset['colour'] !== undefined
  const counts = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
    sign === 'drawing' || [target, ...addedNodes, ...removedNodes].some(isHighlight)
  window.inputAt = 0
  window.answered = new Promise((resolve) => {
    const observer = new MutationObserver((records) => {
      if (window.inputAt === 0 || !records.some(counts)) return
      observer.disconnect()
      requestAnimationFrame(() => resolve(performance.now() - window.inputAt))
    })
    observer.observe(surface ?? document.body, { subtree: true, childList: true, attributes: true })
  })
}

/** The lengths of the frames, in milliseconds, while `act` goes on. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const frames: number[] = []
    let last = performance.now()
    const next = (now: number): void => {
      frames.push(now - last)
      last = now
      if (Reflect.get(window, 'isMeasuring') === true) requestAnimationFrame(next)
    }
    Reflect.set(window, 'isMeasuring', true)
    Reflect.set(window, 'frames', frames)
    requestAnimationFrame(next)
  })
  await act()
  const frames: unknown = await page.evaluate(() => {
    Reflect.set(window, 'isMeasuring', false)
    return Reflect.get(window, 'frames')
  })
  return Array.isArray(frames) ? frames.slice(1).map(Number) : []
}
