import { expect, test } from 'vitest'
import { must } from '#tests/desk.ts'
import { analyst, bridge, quotes, tariff } from './analysts.ts'

/** Ben's file over two articles, and Ana in a blind project who has finished the first of them. */
async function blindAna() {
  const [ana, ben] = [await analyst({ name: 'ana' }), await analyst({ name: 'ben' })]
  for (const [text, words] of [
    [bridge, 'The bridge will open'],
    [tariff, 'a breach of the treaty'],
  ] as const)
    await ben.tag(text, words)
  must(await ana.workspace.setBlind(true))
  await ana.do(bridge, { type: 'set-status', status: 'done' })
  return { ana, file: await ben.send() }
}

const hidden = { status: null, annotations: null, relations: null, changes: null, carried: null, doubts: [] }

test('a file tells nothing of what a colleague tagged where mine is not done, and is taken all the same', async () => {
  const { ana, file } = await blindAna()
  const byTitle = ({ title }: { readonly title: string }) => title === tariff
  for (const receipt of [must(await ana.inspect(file)), must(await ana.receive(file))]) {
    expect(receipt.layers.find(byTitle)).toMatchObject({ standing: 'new', isTaken: true, ...hidden })
    expect(receipt.layers.find((layer) => !byTitle(layer))).toMatchObject({ annotations: 1 })
  }
  expect(await quotes(ana, 'ben', tariff)).toEqual([])
  await ana.do(tariff, { type: 'set-status', status: 'done' })
  expect(await quotes(ana, 'ben', tariff)).toEqual(['a breach of the treaty'])
})

test('an article that comes with the file is mine to do first', async () => {
  const ana = await analyst({ name: 'ana', texts: [tariff] })
  const ben = await analyst({ name: 'ben' })
  await ben.tag(bridge, 'The bridge will open')
  must(await ana.workspace.setBlind(true))
  expect(must(await ana.receive(await ben.send())).layers).toMatchObject([{ isTaken: true, ...hidden }])
})
