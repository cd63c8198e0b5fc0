import { describe, expect, it } from 'vitest'
import { must, textFile } from '#tests/desk.ts'
import { analyst, bridge, quotes, standings } from './analysts.ts'

describe('another text of the article', () => {
  const corrected = bridge
    .replace('in May', 'at the end of May')
    .replace('the minister', 'the minister of transport')
  /** Ben works over the first text, Ana has a corrected one of the same title. */
  async function twoTexts(hers: string) {
    const ana = await analyst({ name: 'ana', texts: [`Bridge\n${hers}`] })
    const ben = await analyst({ name: 'ben', texts: [`Bridge\n${bridge}`] })
    const tagged = 'Bridge'
    return { ana, ben, tagged }
  }

  it('gives every annotation its place anew, says so before, and knows the copy again', async () => {
    const { ana, ben, tagged } = await twoTexts(corrected)
    const text = `Bridge\n${bridge}`
    await ben.tag(text, 'The bridge will open')
    await ben.tag(text, 'Minsk paid for half of it')
    const file = await ben.send()
    expect(must(await ana.inspect(file))).toMatchObject({
      articles: [{ type: 'other-text', isTaken: false }],
      layers: [{ standing: 'new', isTaken: true, carried: { exact: 1, moved: 1, fuzzy: 0, orphaned: 0 } }],
    })
    must(await ana.receive(file))
    expect(await quotes(ana, 'ben', tagged)).toEqual(['The bridge will open', 'Minsk paid for half of it'])
    expect(await standings(ana, file)).toEqual(['unchanged, left'])
    await ben.undo(text)
    expect(await standings(ana, await ben.send())).toEqual(['newer'])
  })

  it('leaves a layer of which an annotation would have no place, or takes it with its own article', async () => {
    const { ana, ben, tagged } = await twoTexts(bridge.replace(' Minsk paid for half of it.', ''))
    const text = `Bridge\n${bridge}`
    await ben.tag(text, 'The bridge will open')
    await ben.tag(text, 'Minsk paid for half of it')
    const file = await ben.send()
    expect(must(await ana.receive(file))).toMatchObject({
      changesAnything: false,
      layers: [{ standing: 'refused', problem: { code: 'exchange-other-text' }, carried: { orphaned: 1 } }],
    })
    expect(await quotes(ana, 'ben', tagged)).toEqual([])
    const receipt = must(await ana.receive(file, { separate: [ben.article(text)] }))
    expect(receipt.articles).toMatchObject([{ type: 'new', isTaken: true }])
    expect(ana.workspace.rows()).toHaveLength(2)
  })

  it('takes articles that only have a name in common for different ones', async () => {
    const { ana, ben } = await twoTexts('Something else altogether was built over the river in the autumn.')
    await ben.tag(`Bridge\n${bridge}`, 'The bridge will open')
    expect(must(await ana.receive(await ben.send())).articles).toMatchObject([{ type: 'new', isTaken: true }])
  })

  it('takes what lost its place there along, to be given one later', async () => {
    const shorter = bridge.replace(' Minsk paid for half of it.', '')
    const { ana, ben, tagged } = await twoTexts(shorter)
    const text = `Bridge\n${bridge}`
    await ben.tag(text, 'The bridge will open')
    await ben.tag(text, 'Minsk paid for half of it')
    const article = ben.article(text)
    const request = { article, file: textFile('shorter.txt', `Bridge\n${shorter}`), format: null }
    const { sha256, revision } = must(await ben.workspace.planRevision(request))
    must(await ben.workspace.revise(request, { sha256, revision, choices: [] }))
    must(await ana.receive(await ben.send()))
    const layers = await ana.workspace.layersOf(ana.article(tagged))
    const received = layers.find(({ annotator }) => annotator === 'ben')
    expect(received?.annotations.map(({ quote }) => quote)).toEqual(['The bridge will open'])
    expect(received?.orphans?.map(({ quote }) => quote)).toEqual(['Minsk paid for half of it'])
  })
})
