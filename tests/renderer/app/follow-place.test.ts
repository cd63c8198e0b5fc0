import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followPlace } from '#renderer/app/follow-place.ts'
import { openArticle, rememberCaret, resetView, viewState } from '#renderer/app/view-state.ts'
import { must, testDesk } from '#tests/desk.ts'
import { when } from '#tests/renderer/connect/when.ts'
import { replicaOf } from '#tests/renderer/replica/in-process.ts'

beforeEach(() => {
  resetView()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

/** A window of which the test decides when it is left. */
function leavable() {
  const page = new EventTarget()
  return {
    addEventListener: page.addEventListener.bind(page),
    leave: () => page.dispatchEvent(new Event('pagehide')),
  }
}

test('a project is shown where it was left, and its place is kept when the caret rests', async () => {
  const { desk } = await testDesk()
  must(await desk.create({ path: '/p', name: 'Project', annotator: 'ana' }))
  must(await desk.savePlace({ article: 'a', offset: 7 }))
  const { replica } = replicaOf(desk)
  followPlace(replica, leavable())
  await when(viewState, ({ article }) => article === 'a')
  expect(viewState.get().screen).toBe('annotate')
  rememberCaret('a', 8)
  rememberCaret('a', 9)
  await vi.advanceTimersByTimeAsync(1000)
  expect(desk.state().project?.place).toEqual({ article: 'a', offset: 9 })
})

test('the place is kept at once when the page is left, and when another article is opened', async () => {
  const { desk } = await testDesk()
  must(await desk.create({ path: '/p', name: 'Project', annotator: 'ana' }))
  const { replica } = replicaOf(desk)
  const page = leavable()
  followPlace(replica, page)
  await when(replica.desk, (state) => state !== null)
  openArticle('a', 3)
  page.leave()
  await vi.advanceTimersByTimeAsync(0)
  expect(desk.state().project?.place).toEqual({ article: 'a', offset: 3 })
  rememberCaret('a', 4)
  openArticle('b', 0)
  await vi.advanceTimersByTimeAsync(0)
  expect(desk.state().project?.place).toEqual({ article: 'a', offset: 4 })
})

test('another project begins in its library, and nothing of the old one is kept in it', async () => {
  const { desk } = await testDesk()
  must(await desk.create({ path: '/p', name: 'Project', annotator: 'ana' }))
  const { replica } = replicaOf(desk)
  followPlace(replica, leavable())
  await when(replica.desk, (state) => state !== null)
  openArticle('a', 3)
  must(await desk.create({ path: '/q', name: 'Other', annotator: 'ana' }))
  await when(replica.desk, (state) => state?.project?.path === '/q')
  await vi.advanceTimersByTimeAsync(1000)
  expect(viewState.get()).toMatchObject({ screen: 'library', article: null })
  expect(desk.state().project?.place).toBeNull()
})
