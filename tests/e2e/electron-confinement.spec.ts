import { expect, type Page } from '@playwright/test'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { z } from 'zod'
import { test } from './electron-program.ts'

/** A place that a page of ours must never reach. */
let elsewhere: { readonly server: Server; readonly url: string; readonly requests: readonly string[] }

test.beforeEach(async () => {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    response.end('<title>elsewhere</title>')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  elsewhere = { server, url: `http://127.0.0.1:${port}/`, requests }
})

test.afterEach(() => {
  elsewhere.server.closeAllConnections()
  elsewhere.server.close()
})

test('the page knows nothing of Node and Electron', async ({ page }) => {
  const known = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
  )
  expect(known).toEqual([])
  expect(await page.evaluate(() => isSecureContext)).toBe(true)
})

test('text never becomes code', async ({ page }) => {
  const ran = await page.evaluate(() => {
    const marks: string[] = []
    Object.assign(window, { mark: (name: string) => marks.push(name) })
    const script = document.createElement('script')
    script.textContent = 'mark("inline script")'
    const image = document.createElement('img')
    image.setAttribute('onerror', 'mark("onerror")')
    image.src = 'data:image/png;base64,'
    const link = Object.assign(document.createElement('a'), { href: 'javascript:mark("link")' })
    document.body.append(script, image, link)
    link.click()
    return new Promise<string[]>((done) => image.addEventListener('error', () => done(marks)))
  })
  expect(ran).toEqual([])
})

test('nothing outside the page’s folder can be fetched', async ({ page }) => {
  const outside = [
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/..%2fmain/index.js',
    '/..%5cmain%5cindex.js',
  ]
  for (const path of outside) {
    expect(await page.evaluate((each) => fetch(each).then(({ status }) => status), path)).toBe(404)
  }
})

test('no permission is granted', async ({ page }) => {
  for (const name of ['geolocation', 'notifications', 'midi'] as const) {
    const query = (each: PermissionName) =>
      navigator.permissions.query({ name: each }).then(({ state }) => state)
    expect(await page.evaluate(query, name)).toBe('denied')
  }
})

test('no request leaves the machine', async ({ page }) => {
  expect(await reach(page, elsewhere.url)).toEqual(['refused', 'refused'])
  expect(await connect(page, elsewhere.url)).toBe('refused')
  expect(elsewhere.requests).toEqual([])
})

// The policy is the first wall; these look at what stands behind it.
test.describe('without its Content-Security-Policy', () => {
  test.use({ bypassCSP: true })

  test('the page still reaches nothing', async ({ page }) => {
    expect(await reach(page, elsewhere.url)).toEqual(['refused', 'refused'])
    expect(elsewhere.requests).toEqual([])
  })

  test('the window still leads nowhere else', async ({ program, page }) => {
    const address = page.url()
    for (const leave of departures) {
      await page.evaluate(leave, elsewhere.url)
      // The answer comes after the departure was decided about.
      await page.evaluate(() => fetch('/index.html'))
    }
    await expect.poll(() => program.windows().length).toBe(1)
    expect(page.url()).toBe(address)
    expect(elsewhere.requests).toEqual([])
  })
})

/** Every way in which a page may ask for another one. */
const departures: readonly ((url: string) => void)[] = [
  (url) => location.assign(`${url}assigned`),
  (url) => void window.open(`${url}opened`),
  (url) => Object.assign(document.createElement('a'), { href: `${url}linked` }).click(),
  (url) => {
    const link = Object.assign(document.createElement('a'), {
      href: `${url}blank`,
      target: '_blank',
      rel: 'noopener',
    })
    document.body.append(link)
    link.click()
  },
  (url) => {
    const form = Object.assign(document.createElement('form'), { action: `${url}sent` })
    document.body.append(form)
    form.submit()
  },
  (url) => document.body.append(Object.assign(document.createElement('iframe'), { src: `${url}framed` })),
]

/** Tries to reach `url` by a call and an image. */
function reach(page: Page, url: string): Promise<readonly string[]> {
  return page.evaluate(
    (address) =>
      Promise.all([
        fetch(`${address}fetched`, { mode: 'no-cors' }).then(
          () => 'reached',
          () => 'refused',
        ),
        new Promise<string>((done) => {
          const image = Object.assign(new Image(), { src: `${address}image.png` })
          image.addEventListener('load', () => done('reached'))
          image.addEventListener('error', () => done('refused'))
        }),
      ]),
    url,
  )
}

/** Tries to reach `url` by a socket; the stand-in cannot show this to the program's request filter, Electron does. */
function connect(page: Page, url: string): Promise<string> {
  return page.evaluate((address) => {
    const socket = new WebSocket(address.replace('http', 'ws'))
    return new Promise<string>((done) => {
      socket.addEventListener('open', () => done('reached'))
      socket.addEventListener('error', () => done('refused'))
    })
  }, url)
}
