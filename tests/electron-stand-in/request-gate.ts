import { type RequestPaused, requestPausedSchema } from './devtools-shapes.ts'
import type { PageSession } from './page-link.ts'
import { fromShown, handlerFor } from './schemes.ts'
import { isCancelled } from './session.ts'

/** What the page is about to navigate to. */
export interface Navigation {
  readonly url: string
  readonly isMainFrame: boolean
}

/** Every request of a page passes here: the program may stop it, and its own scheme is answered by it. */
export class RequestGate {
  readonly #page: PageSession
  readonly #mayNavigate: (navigation: Navigation) => boolean

  constructor(page: PageSession, mayNavigate: (navigation: Navigation) => boolean) {
    this.#page = page
    this.#mayNavigate = mayNavigate
  }

  async start(): Promise<void> {
    this.#page.on('Fetch.requestPaused', (params) => {
      const paused = requestPausedSchema.parse(params)
      // A page that closes meanwhile needs no answer any more; what the program throws is a mistake and ends it.
      void this.#answer(paused).then(([method, answer]) =>
        this.#page.command(method, { requestId: paused.requestId, ...answer }).catch(() => {}),
      )
    })
    await this.#page.command('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  }

  async #answer(paused: RequestPaused): Promise<[string, object]> {
    const url = fromShown(paused.request.url)
    const isMainFrame = paused.frameId === this.#page.frameId
    if (paused.resourceType === 'Document' && !this.#mayNavigate({ url, isMainFrame })) {
      return ['Fetch.failRequest', { errorReason: 'Aborted' }]
    }
    if (await isCancelled(url)) return ['Fetch.failRequest', { errorReason: 'BlockedByClient' }]
    const handler = handlerFor(url)
    if (handler === undefined) return ['Fetch.continueRequest', {}]
    const { method, headers, postData } = paused.request
    const response = await handler(new Request(url, { method, headers, body: postData ?? null }))
    return ['Fetch.fulfillRequest', await fulfilment(response)]
  }
}

async function fulfilment(response: Response): Promise<object> {
  return {
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  }
}
