import { expect } from '@playwright/test'
import { once } from 'node:events'
import { ask, requestFor, test } from './electron-program.ts'

const formats = { path: '/transfer/formats' }
const anAnswer = expect.objectContaining({ i: '1', p: { b: { json: expect.any(Array) } } })

test('one window comes up, and it shows the page', async ({ program, page }) => {
  await expect(page).toHaveTitle(/Standpoint/)
  await expect
    .poll(() =>
      program.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.isVisible()),
      ),
    )
    .toEqual([true])
})

test('the main process answers over the port that the page hands in', async ({ page }) => {
  expect(await ask(page, formats)).toEqual(anAnswer)
})

test('junk on the port harms nothing', async ({ page }) => {
  const junk = ['nonsense', 'null', '{"i":"1"}', 5, null, { i: '1' }, [1]]
  expect(await ask(page, { ...formats, junk })).toEqual(anAnswer)
  expect(await ask(page, formats)).toEqual(anAnswer)
})

test('a new port takes the place of the old one', async ({ page }) => {
  const old = await page.evaluateHandle(() => {
    const { port1, port2 } = new MessageChannel()
    const closed = new Promise<string>((done) => port1.addEventListener('close', () => done('closed')))
    port1.start()
    window.postMessage('standpoint:connect', location.origin, [port2])
    return { closed }
  })
  expect(await ask(page, formats)).toEqual(anAnswer)
  expect(await old.evaluate(({ closed }) => closed)).toBe('closed')
})

test('a reloaded page connects again', async ({ page }) => {
  await page.reload()
  expect(await ask(page, formats)).toEqual(anAnswer)
})

test('a frame inside the page gets no answer', async ({ page }) => {
  await page.evaluate(() => document.body.append(document.createElement('iframe')))
  const frame = page.frames().find((each) => each !== page.mainFrame())
  const answers = await frame?.evaluateHandle((message) => {
    const heard: unknown[] = []
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', (event) => heard.push(event.data))
    port1.start()
    window.parent.postMessage('standpoint:connect', '*', [port2])
    port1.postMessage(message)
    return heard
  }, requestFor(formats.path))
  expect(await ask(page, formats)).toEqual(anAnswer)
  expect(await answers?.jsonValue()).toEqual([])
})

test('a folder is chosen in the native dialog', async ({ program, page }) => {
  await program.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/home/ana/project'] })
  })
  const answer = await ask(page, { path: '/desk/chooseFolder', input: { purpose: 'open' } })
  expect(answer).toMatchObject({ p: { b: { json: '/home/ana/project' } } })
})

test('the menu leaves the keys of undo and redo to the page', async ({ program, page }) => {
  await expect(page).toHaveTitle(/Standpoint/)
  const roles = await program.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ role }) => role?.toLowerCase()),
  )
  expect(roles?.slice(-4)).toEqual(['filemenu', 'editmenu', 'viewmenu', 'windowmenu'])
})

test('a second start brings the first window to the front and ends', async ({ started, program, page }) => {
  await expect(page).toHaveTitle(/Standpoint/)
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  expect(await once(started.startAgain(), 'exit')).toEqual([0, null])
  const isMinimized = () =>
    program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())
  await expect.poll(isMinimized).toBe(false)
})

test('closing the window ends the program', async ({ program, page }) => {
  const ended = once(program.process(), 'exit')
  await page.close()
  expect(await ended).toEqual([0, null])
})
