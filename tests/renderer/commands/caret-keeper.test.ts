import { expect, test } from 'vitest'
import { workbench } from './workbench.ts'

const text = 'Kalachev spoke first. Putin answered later. Minsk kept silent.'

test('a tag lands where the caret stood at the key press, and the caret stays where it has gone since', async () => {
  const bench = workbench(text)
  bench.putCaret('Kalachev')
  bench.hold(true)
  const first = bench.press('tag-claim')
  bench.putCaret('Putin')
  const second = bench.press('tag-prediction')
  bench.putCaret('silent')
  bench.hold(false)
  await Promise.all([first, second])
  expect(bench.layer().annotations.map((a) => `${a.kind} ${a.quote}`)).toEqual([
    'claim Kalachev spoke first.',
    'prediction Putin answered later.',
  ])
  expect(text.slice(bench.caret())).toBe('silent.')
})

test('a selection made since the key press is not taken for it', async () => {
  const bench = workbench(text)
  bench.selectText('spoke first')
  bench.hold(true)
  const tags = [bench.press('tag-claim')]
  bench.putCaret('Putin')
  tags.push(bench.press('tag-source'))
  bench.selectText('kept silent')
  bench.hold(false)
  await Promise.all(tags)
  expect(bench.layer().annotations.map((a) => a.quote)).toEqual(['spoke first', 'Putin answered later.'])
})

test('steps that wait go on from where the earlier ones have put the caret', async () => {
  const bench = workbench(text)
  for (const quote of ['Kalachev', 'Putin', 'Minsk']) {
    bench.selectText(quote)
    await bench.press('tag-source')
  }
  bench.putCaret('Kalachev')
  bench.hold(true)
  const waiting = bench.press('stance-minsk-next')
  const steps = [bench.press('next-annotation'), bench.press('next-annotation')]
  bench.hold(false)
  await Promise.all([waiting, ...steps])
  expect(bench.selectedQuotes()).toEqual(['Minsk'])
})
