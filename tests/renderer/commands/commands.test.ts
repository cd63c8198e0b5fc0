import { expect, test } from 'vitest'
import { workbench } from './workbench.ts'

const text = 'Kalachev believes that Putin is not ready. Minsk waits, he said.'

test('a key tags the selection, selects the new annotation and lets the text selection collapse to its end', async () => {
  const bench = workbench(text)
  bench.selectText('utin is not read')
  await bench.press('tag-claim')
  expect(bench.layer().annotations.map((a) => [a.kind, a.quote])).toEqual([['claim', 'Putin is not ready']])
  expect(bench.selectedQuotes()).toEqual(['Putin is not ready'])
  expect(bench.caret()).toBe(text.indexOf('. Minsk'))
})

test('a key tags the sentence under the caret where nothing is selected', async () => {
  const bench = workbench(text)
  bench.putCaret('waits')
  await bench.press('tag-prediction')
  expect(bench.layer().annotations[0]?.quote).toBe('Minsk waits, he said.')
})

test('the same span with the same kind is not made twice but selected', async () => {
  const bench = workbench(text)
  bench.selectText('Kalachev')
  await bench.press('tag-source')
  await bench.press('next-article')
  bench.context().page.select('on-screen', [])
  bench.selectText('Kalachev')
  await bench.press('tag-source')
  expect(bench.layer().annotations).toHaveLength(1)
  expect(bench.selectedQuotes()).toEqual(['Kalachev'])
  expect(bench.said.at(-1)?.key).toBe('alreadyTagged')
})

test('the same span with another kind is another annotation', async () => {
  const bench = workbench(text)
  bench.selectText('Kalachev')
  await bench.press('tag-source')
  bench.selectText('Kalachev')
  await bench.press('tag-claim')
  expect(
    bench
      .layer()
      .annotations.map((a) => a.kind)
      .toSorted(),
  ).toEqual(['claim', 'source'])
})

test('tagging with a hidden kind shows that kind again', async () => {
  const bench = workbench(text)
  await bench.press('show-claim')
  expect(bench.view().hiddenKinds).toEqual(['claim'])
  await bench.press('tag-claim')
  expect(bench.view().hiddenKinds).toEqual([])
})

test('hiding a kind lets go of its annotations, so that a step for several never changes what is not seen', async () => {
  const bench = workbench(text)
  bench.selectText('Kalachev')
  await bench.press('tag-source')
  await bench.press('tag-claim')
  bench.context().page.select('on-screen', bench.layer().annotations)
  await bench.press('show-source')
  expect(
    bench
      .layer()
      .annotations.map((a) => a.kind)
      .toSorted(),
  ).toEqual(['claim', 'source'])
  expect(bench.context().work?.selected.map((a) => a.kind)).toEqual(['claim'])
})

test('a stance goes round: not stated, critical, neutral, supportive, not stated', async () => {
  const bench = workbench(text)
  await bench.press('tag-claim')
  const seen: (string | undefined)[] = []
  for (let i = 0; i < 4; i++) {
    await bench.press('stance-minsk-next')
    seen.push(bench.layer().annotations[0]?.stances['minsk'])
  }
  expect(seen).toEqual(['critical', 'neutral', 'supportive', undefined])
  await bench.press('stance-minsk-previous')
  expect(bench.layer().annotations[0]?.stances).toEqual({ minsk: 'supportive' })
})

test('keys that come faster than the disk answers find what the earlier ones did', async () => {
  const bench = workbench(text)
  bench.selectText('Kalachev')
  bench.hold(true)
  const pressed = [
    bench.press('tag-claim'),
    bench.press('stance-moscow-next'),
    bench.press('stance-moscow-next'),
  ]
  expect(bench.layer().annotations).toEqual([])
  bench.hold(false)
  await Promise.all(pressed)
  expect(bench.layer().annotations.map((a) => a.stances)).toEqual([{ moscow: 'neutral' }])
})

test('what is done to several annotations is one step', async () => {
  const bench = workbench(text)
  for (const quote of ['Kalachev', 'Putin', 'Minsk']) {
    bench.selectText(quote)
    await bench.press('tag-claim')
  }
  bench.context().page.select('on-screen', bench.layer().annotations)
  await bench.press('stance-minsk-is-critical')
  await bench.press('kind-prediction')
  expect(bench.layer().annotations.map((a) => `${a.kind} ${a.stances['minsk']}`)).toEqual(
    Array(3).fill('prediction critical'),
  )
  await bench.press('undo')
  expect(bench.layer().annotations.map((a) => a.kind)).toEqual(Array(3).fill('claim'))
  await bench.press('remove')
  expect(bench.layer().annotations).toEqual([])
  await bench.press('undo')
  expect(bench.selectedQuotes()).toEqual(['Kalachev', 'Putin', 'Minsk'])
})

test('undo and redo say what they did', async () => {
  const bench = workbench(text)
  await bench.press('tag-claim')
  await bench.press('stance-minsk-next')
  await bench.press('undo')
  expect(bench.said.at(-1)).toEqual({ key: 'undone', values: { step: { key: 'stepStance' } } })
  await bench.press('redo')
  expect(bench.said.at(-1)).toEqual({ key: 'redone', values: { step: { key: 'stepStance' } } })
  expect(bench.layer().annotations[0]?.stances).toEqual({ minsk: 'critical' })
})

test('the edges of the selected annotation move by word, and the caret with them', async () => {
  const bench = workbench(text)
  bench.selectText('Putin is')
  await bench.press('tag-claim')
  await bench.press('end-forward')
  expect(bench.selectedQuotes()).toEqual(['Putin is not'])
  expect(bench.caret()).toBe(text.indexOf(' ready'))
  await bench.press('start-forward')
  expect(bench.selectedQuotes()).toEqual(['is not'])
  await bench.press('start-forward')
  await bench.press('start-forward')
  expect(bench.selectedQuotes()).toEqual(['not'])
  expect(bench.said.at(-1)?.key).toBe('edgeStuck')
})

test('a selection can be added to the selected annotation', async () => {
  const bench = workbench(text)
  bench.selectText('Putin')
  await bench.press('tag-claim')
  bench.selectText('waits')
  await bench.press('add-selection')
  expect(bench.selectedQuotes()).toEqual(['Putin waits'])
  await bench.press('add-selection')
  expect(bench.said.at(-1)?.key).toBe('nothingToAdd')
})

test('the selection is added to what was selected last, also when the caret has left it', async () => {
  const bench = workbench(text)
  bench.selectText('Putin')
  await bench.press('tag-claim')
  bench.context().page.select('on-screen', [])
  bench.selectText('waits')
  await bench.press('add-selection')
  expect(bench.selectedQuotes()).toEqual(['Putin waits'])
})

test('next and previous go through the annotations in reading order, from the caret or the selected one', async () => {
  const bench = workbench(text)
  for (const quote of ['Minsk', 'Kalachev']) {
    bench.selectText(quote)
    await bench.press('tag-source')
  }
  bench.context().page.select('on-screen', [])
  bench.putCaret('believes')
  await bench.press('next-annotation')
  expect(bench.selectedQuotes()).toEqual(['Minsk'])
  expect(bench.isFocused()).toBe(true)
  await bench.press('next-annotation')
  expect(bench.said.at(-1)?.key).toBe('lastAnnotation')
  await bench.press('previous-annotation')
  expect(bench.selectedQuotes()).toEqual(['Kalachev'])
  expect(bench.caret()).toBe(0)
})

test('hidden kinds are passed over', async () => {
  const bench = workbench(text)
  bench.selectText('Kalachev')
  await bench.press('tag-source')
  bench.selectText('Putin is not ready')
  await bench.press('tag-claim')
  bench.selectText('Minsk waits')
  await bench.press('tag-prediction')
  bench.context().page.select('on-screen', bench.layer().annotations.slice(0, 1))
  await bench.press('show-claim')
  await bench.press('next-annotation')
  expect(bench.selectedQuotes()).toEqual(['Minsk waits'])
})

test('articles follow each other as in the list', async () => {
  const bench = workbench(text)
  await bench.press('next-article')
  expect(bench.view().article).toBe('after')
  await bench.press('next-article')
  expect(bench.said.at(-1)?.key).toBe('lastArticle')
  await bench.press('previous-article')
  await bench.press('previous-article')
  expect(bench.view().article).toBe('before')
})

test('the status of the article goes to done and back', async () => {
  const bench = workbench(text)
  await bench.press('toggle-done')
  expect(bench.layer().status).toBe('done')
  await bench.press('toggle-done')
  expect(bench.layer().status).toBe('in-progress')
})

test('relating starts from the selected annotation', async () => {
  const bench = workbench(text)
  await bench.press('tag-claim')
  await bench.press('relate')
  expect(bench.dialogs).toEqual([{ type: 'relate', from: bench.layer().annotations[0]?.id, to: null }])
})

test.each(['stance-minsk-next', 'remove', 'relate', 'note', 'end-forward', 'undo', 'kind-claim'])(
  '%s says so where it is not possible',
  async (id) => {
    const bench = workbench(text)
    await bench.press(id)
    expect(bench.said.at(-1)?.key).toBe('notNow')
  },
)
