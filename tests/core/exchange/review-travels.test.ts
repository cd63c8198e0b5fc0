import { expect, test } from 'vitest'
import { agendaOf } from '#core/review/agenda.ts'
import { rejecting, taking } from '#core/review/rulings.ts'
import { must } from '#tests/desk.ts'
import { type Analyst, analyst, bridge } from './analysts.ts'

/** Ana has received Ben's two tags, takes one of them, and rejects the other. */
async function settled() {
  const [ana, ben] = [await analyst({ name: 'ana' }), await analyst({ name: 'ben' })]
  await ben.tag(bridge, 'The bridge will open')
  await ben.tag(bridge, 'the minister', 'source')
  must(await ana.receive(await ben.send()))
  const gold = must(await ana.workspace.gold(ana.article(bridge)))
  const [first, second] = agendaOf(await ana.workspace.layersOf(ana.article(bridge))).matters
  const take = first && taking(first, 'ben')
  if (!take || !second) throw new Error('There is nothing to decide.')
  const rulings = [take, rejecting(second, { code: 'guideline-unclear', text: '' })]
  must(await gold.execute({ type: 'adjudicate', rulings }))
  return { ana, ben, gold }
}

async function commentsIn(reader: Analyst, annotator: string) {
  const layers = await reader.workspace.layersOf(reader.article(bridge))
  return layers.find((layer) => layer.annotator === annotator)?.comments ?? []
}

test('the gold version goes to colleagues with every decision, and is not replaced there unasked', async () => {
  const { ana, ben, gold } = await settled()
  const file = must(await ana.workspace.send({ annotator: 'gold' }))
  expect(must(await ben.receive(file)).layers).toMatchObject([{ annotator: 'gold', isTaken: true }])
  const theirs = must(await ben.workspace.gold(ben.article(bridge)))
  expect(theirs.layer.decisions).toEqual(gold.layer.decisions)
  expect(theirs.layer.decisions.map(({ outcome, by }) => `${outcome} ${by}`)).toEqual([
    'accept ana',
    'reject ana',
  ])
  must(await theirs.execute({ type: 'set-status', status: 'done' }))
  must(await gold.undo())
  const again = must(await ana.workspace.send({ annotator: 'gold' }))
  expect(must(await ben.inspect(again)).layers).toMatchObject([{ isTaken: false }])
})

test('a comment is answered, and comment and answer travel with the layers they stand in', async () => {
  const { ana, ben } = await settled()
  const [about] = must(await ben.workspace.layer(ben.article(bridge))).layer.annotations
  const on = { annotator: 'ben', annotation: about?.id ?? '' }
  await ana.do(bridge, { type: 'comment', on, text: 'Who says so?', replyTo: undefined })
  must(await ben.receive(await ana.send()))
  const [question] = await commentsIn(ben, 'ana')
  expect(question).toMatchObject({ on, text: 'Who says so?' })
  const replyTo = { annotator: 'ana', comment: question?.id ?? '' }
  await ben.do(bridge, { type: 'comment', on, text: 'The ministry.', replyTo })
  must(await ana.receive(await ben.send()))
  expect(await commentsIn(ana, 'ben')).toMatchObject([{ on, text: 'The ministry.', replyTo }])
})
