import { describe, expect, it } from 'vitest'
import { readParcel } from '#core/exchange/read-parcel.ts'
import { must } from '#tests/desk.ts'
import { analyst, bridge, quotes, standings, tariff } from './analysts.ts'

const pair = async () => ({ ana: await analyst({ name: 'ana' }), ben: await analyst({ name: 'ben' }) })

describe('receiving a colleague’s work', () => {
  it('brings what is new, with every change as it was made', async () => {
    const { ana, ben } = await pair()
    await ben.tag(bridge, 'The bridge will open')
    await ben.tag(bridge, 'the minister', 'source')
    await ben.undo(bridge)
    const file = await ben.send()
    expect(await standings(ana, file)).toEqual(['new'])
    expect(await quotes(ana, 'ben', bridge)).toEqual([])

    const receipt = must(await ana.receive(file))
    expect(receipt).toMatchObject({ changesAnything: true, people: [{ id: 'ben', as: 'ben', isNew: true }] })
    expect(await quotes(ana, 'ben', bridge)).toEqual(['The bridge will open'])
    expect(ana.workspace.project().annotators.map(({ id }) => id)).toEqual(['ana', 'ben'])
    const again = must(await ana.workspace.send({ annotator: 'ben' }))
    expect(must(readParcel(again.bytes)).layers).toEqual(must(readParcel(file.bytes)).layers)
    expect(await standings(ben, again)).toEqual(['unchanged, left'])
  })

  it('changes nothing the second time', async () => {
    const { ana, ben } = await pair()
    await ben.tag(tariff, 'a breach of the treaty')
    const file = await ben.send()
    must(await ana.receive(file))
    const before = must(await ana.workspace.send({ annotator: 'ben' }))
    expect(must(await ana.receive(file))).toMatchObject({ changesAnything: false })
    expect(must(await ana.workspace.send({ annotator: 'ben' })).bytes).toEqual(before.bytes)
  })

  it('goes on where the colleague went on, and leaves an older copy', async () => {
    const { ana, ben } = await pair()
    await ben.tag(bridge, 'The bridge will open')
    const first = await ben.send()
    await ben.tag(bridge, 'Minsk paid for half of it')
    const second = await ben.send()
    must(await ana.receive(first))
    expect(await standings(ana, second)).toEqual(['newer'])
    must(await ana.receive(second))
    expect(await quotes(ana, 'ben', bridge)).toHaveLength(2)
    expect(await standings(ana, first)).toEqual(['older, left'])
    must(await ana.receive(first))
    expect(await quotes(ana, 'ben', bridge)).toHaveLength(2)
  })

  it('takes an older copy where the analyst says so', async () => {
    const { ana, ben } = await pair()
    await ben.tag(bridge, 'The bridge will open')
    const first = await ben.send()
    await ben.tag(bridge, 'Minsk paid for half of it')
    must(await ana.receive(await ben.send()))
    const name = `ben/${ben.article(bridge)}`
    must(await ana.receive(first, { take: [name] }))
    expect(await quotes(ana, 'ben', bridge)).toEqual(['The bridge will open'])
  })

  it('leaves what the analyst wants to leave, and then nothing else comes of it', async () => {
    const { ana, ben } = await pair()
    await ben.tag(bridge, 'The bridge will open')
    const name = `ben/${ben.article(bridge)}`
    expect(must(await ana.receive(await ben.send(), { leave: [name] }))).toMatchObject({
      changesAnything: false,
    })
    expect(ana.workspace.project().annotators).toHaveLength(1)
  })

  it('adds an article that is not there yet', async () => {
    const ana = await analyst({ name: 'ana', texts: [tariff] })
    const ben = await analyst({ name: 'ben' })
    await ben.tag(bridge, 'The bridge will open')
    expect(must(await ana.receive(await ben.send())).articles).toMatchObject([{ type: 'new', isTaken: true }])
    expect(must(await ana.workspace.article(ana.article(bridge))).text).toBe(bridge)
    expect(await quotes(ana, 'ben', bridge)).toEqual(['The bridge will open'])
  })

  it('sends only what there is, and says so where there is nothing', async () => {
    const { ana } = await pair()
    expect(await ana.workspace.send({})).toMatchObject({ problem: { code: 'exchange-nothing' } })
    expect(await ana.workspace.send({ annotator: 'olga' })).toMatchObject({
      problem: { code: 'annotator-unknown' },
    })
    expect(await ana.workspace.send({ articles: ['nowhere'] })).toMatchObject({
      problem: { code: 'article-unknown' },
    })
  })
})

describe('a copy that went another way', () => {
  /** Ben's layer, received; then Ben starts over on the same machine and sends again. */
  async function startedOver() {
    const ana = await analyst({ name: 'ana' })
    const ben = await analyst({ name: 'ben', mark: 'same-ben' })
    await ben.tag(bridge, 'The bridge will open')
    must(await ana.receive(await ben.send()))
    const anew = await analyst({ name: 'ben', mark: 'same-ben' })
    await anew.do(bridge, { type: 'set-status', status: 'in-progress' })
    await anew.tag(bridge, 'Minsk paid for half of it')
    return { ana, anew }
  }

  it('replaces ours, and the history keeps both', async () => {
    const { ana, anew } = await startedOver()
    const file = await anew.send()
    expect(await standings(ana, file)).toEqual(['replaced'])
    must(await ana.receive(file))
    expect(await quotes(ana, 'ben', bridge)).toEqual(['Minsk paid for half of it'])
    expect(await standings(ana, file)).toEqual(['unchanged, left'])
  })

  it('is followed from then on', async () => {
    const { ana, anew } = await startedOver()
    const first = await anew.send()
    must(await ana.receive(first))
    await anew.tag(bridge, 'the minister', 'source')
    const second = await anew.send()
    expect(await standings(ana, second)).toEqual(['newer'])
    must(await ana.receive(second))
    expect(await quotes(ana, 'ben', bridge)).toEqual(['the minister', 'Minsk paid for half of it'])
    expect(await standings(ana, first)).toEqual(['older, left'])
    expect(await standings(ana, second)).toEqual(['unchanged, left'])
  })
})

describe('people', () => {
  it('of the same name are noticed, and neither’s work is touched', async () => {
    const ana = await analyst({ name: 'ana' })
    const [ben, other] = [await analyst({ name: 'ben' }), await analyst({ name: 'ben', mark: 'another' })]
    await ben.tag(bridge, 'The bridge will open')
    await other.tag(bridge, 'the minister', 'source')
    must(await ana.receive(await ben.send()))
    const file = await other.send()
    expect(must(await ana.receive(file))).toMatchObject({
      changesAnything: false,
      people: [{ id: 'ben', as: null }],
      layers: [{ standing: 'same-name', isTaken: false }],
    })
    expect(await quotes(ana, 'ben', bridge)).toEqual(['The bridge will open'])
  })

  it('of the same name work apart under another id, also the next time', async () => {
    const ana = await analyst({ name: 'ana' })
    const [ben, other] = [await analyst({ name: 'ben' }), await analyst({ name: 'ben', mark: 'another' })]
    await ben.tag(bridge, 'The bridge will open')
    await other.tag(bridge, 'the minister', 'source')
    must(await ana.receive(await ben.send()))
    must(await ana.receive(await other.send(), { people: { ben: 'ben-k' } }))
    expect(await quotes(ana, 'ben', bridge)).toEqual(['The bridge will open'])
    expect(await quotes(ana, 'ben-k', bridge)).toEqual(['the minister'])
    await other.tag(bridge, 'Minsk paid for half of it')
    must(await ana.receive(await other.send()))
    expect(await quotes(ana, 'ben-k', bridge)).toHaveLength(2)
  })

  it('who are one person are put together, and known from then on', async () => {
    const ana = await analyst({ name: 'ana' })
    const [ben, other] = [await analyst({ name: 'ben' }), await analyst({ name: 'ben', mark: 'laptop' })]
    await ben.tag(bridge, 'The bridge will open')
    await other.tag(tariff, 'a breach of the treaty')
    must(await ana.receive(await ben.send()))
    must(await ana.receive(await other.send(), { people: { ben: 'ben' } }))
    expect(await quotes(ana, 'ben', tariff)).toEqual(['a breach of the treaty'])
    await other.tag(tariff, 'Moscow')
    expect(await standings(ana, await other.send())).toEqual(['newer'])
  })

  it('does not overwrite my own work with another state of it', async () => {
    const here = await analyst({ name: 'ana', mark: 'one-ana' })
    const there = await analyst({ name: 'ana', mark: 'one-ana' })
    await here.tag(bridge, 'The bridge will open')
    await there.tag(bridge, 'the minister', 'source')
    await there.tag(bridge, 'Minsk paid for half of it')
    const file = await there.send()
    expect(must(await here.receive(file))).toMatchObject({
      layers: [{ standing: 'own-differs', isMine: true, isTaken: false }],
    })
    expect(await quotes(here, 'ana', bridge)).toEqual(['The bridge will open'])
    must(await here.receive(file, { take: [`ana/${there.article(bridge)}`] }))
    expect(await quotes(here, 'ana', bridge)).toEqual(['the minister', 'Minsk paid for half of it'])
  })
})

describe('another scheme', () => {
  it('is compared item by item, and what only theirs has is added', async () => {
    const ana = await analyst({ name: 'ana' })
    const ours = ana.workspace.project().scheme
    const [claim, prediction] = ours.kinds
    if (!claim || !prediction) throw new Error('The scheme has no kinds.')
    const opinion = {
      id: 'opinion',
      label: 'Opinion',
      definition: 'A view.',
      colour: 'rose',
      key: '1',
    } as const
    const theirs = { ...ours, kinds: [{ ...claim, definition: 'What is put forward.' }, prediction, opinion] }
    const ben = await analyst({ name: 'ben', scheme: theirs })
    await ben.tag(bridge, 'half of it', 'opinion')
    const receipt = must(await ana.receive(await ben.send()))
    expect(receipt.scheme).toEqual([
      { part: 'kind', id: 'opinion', label: 'Opinion', type: 'only-theirs', fields: [] },
      {
        part: 'kind',
        id: 'claim',
        label: 'Claim',
        type: 'differs',
        fields: [{ field: 'definition', ours: claim.definition, theirs: 'What is put forward.' }],
      },
      { part: 'kind', id: 'source', label: 'Source', type: 'only-ours', fields: [] },
    ])
    expect(receipt.addsToScheme).toBe(true)
    const merged = ana.workspace.project().scheme
    expect(merged.version).toBe(ours.version + 1)
    expect(merged.kinds).toEqual([...ours.kinds, { ...opinion, key: '' }])
    expect(await quotes(ana, 'ben', bridge)).toEqual(['half of it'])
  })
})
