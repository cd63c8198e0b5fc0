import { expect, test } from 'vitest'
import { createDraft } from '#renderer/screens/annotate/inspector/draft.ts'

/** A draft whose pauses and answers come when the test says so. */
function bench(initial: string) {
  const saved: string[] = []
  const answers: ((isSaved: boolean) => void)[] = []
  let pauseOver: (() => void) | null = null
  const draft = createDraft({
    initial,
    afterPause: (run) => {
      pauseOver = run
      return () => (pauseOver = null)
    },
  })
  draft.saveBy((text) => {
    saved.push(text)
    return new Promise((resolve) => answers.push(resolve))
  })
  const answer = async (isSaved: boolean): Promise<void> => {
    answers.shift()?.(isSaved)
    await Promise.resolve()
    await Promise.resolve()
  }
  return { draft, saved, answer, pause: () => pauseOver?.() }
}

test('what is typed is saved once, after a pause', () => {
  const { draft, saved, pause } = bench('')
  draft.type('h')
  draft.type('hm')
  expect(saved).toEqual([])
  pause()
  pause()
  expect(saved).toEqual(['hm'])
})

test('leaving the field saves at once, and the pause has nothing left to save', () => {
  const { draft, saved, pause } = bench('')
  draft.type('hm')
  draft.flush()
  pause()
  expect(saved).toEqual(['hm'])
})

test('nothing is saved where nothing changed', () => {
  const { draft, saved } = bench('as it was')
  draft.flush()
  draft.type('other')
  draft.type('as it was')
  draft.flush()
  expect(saved).toEqual([])
})

test('what the project holds is shown, unless something else has been typed', () => {
  const { draft } = bench('old')
  draft.receive('new')
  expect(draft.get()).toBe('new')
  draft.type('mine')
  draft.receive('newer')
  expect(draft.get()).toBe('mine')
})

test('the answer to an earlier save does not overwrite what was typed since', async () => {
  const { draft, saved, answer } = bench('')
  draft.type('one')
  draft.flush()
  draft.type('one two')
  draft.flush()
  draft.receive('one')
  expect(draft.get()).toBe('one two')
  await answer(true)
  await answer(true)
  draft.flush()
  expect(saved).toEqual(['one', 'one two'])
})

test('what was refused stays in the field and is tried again', async () => {
  const { draft, saved, answer } = bench('')
  draft.type('kept')
  draft.flush()
  await answer(false)
  expect(draft.get()).toBe('kept')
  draft.flush()
  expect(saved).toEqual(['kept', 'kept'])
})
