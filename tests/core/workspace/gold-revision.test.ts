import { expect, test } from 'vitest'
import { agendaOf } from '#core/review/agenda.ts'
import { isMeant, keeping, rejectingAll, takingFirst } from '#core/review/rulings.ts'
import { deskWith, must, textFile } from '#tests/desk.ts'

const before = [
  'Minsk and Moscow signed a protocol on transit fees, the ministry said on Monday.',
  'The analyst Irina Karpenko warned in the evening that the fees will double before the winter.',
  'Officials in Moscow denied the report late at night and called it a fabrication of the press.',
].join('\n')
/** The first sentence becomes longer, and the last one changes right before its end. */
const after = before
  .replace('Minsk and', 'After long and weary talks, which nobody had expected to end so soon, Minsk and')
  .replace('called it a fabrication', 'called it an invention')

const quotes = ['Irina Karpenko', 'will double', 'of the press'] as const

/** Boris's three tags, and a gold version that takes the first, rejects the second in bulk, and takes the third. */
async function decided() {
  const { desk, articles } = await deskWith([before])
  const [article = ''] = articles
  await desk.identify('boris')
  const boris = must(await must(desk.workspace()).layer(article))
  const drafts = quotes.map((quote) => {
    const start = before.indexOf(quote)
    return { kind: 'claim', ranges: [{ start, end: start + quote.length }] }
  })
  must(await boris.execute({ type: 'annotate', drafts }))
  must(await boris.execute({ type: 'set-status', status: 'done' }))
  await desk.identify('ana')
  const workspace = must(desk.workspace())
  const gold = must(await workspace.gold(article))
  const agenda = async () => agendaOf([...(await workspace.layersOf(article)), gold.layer])
  const { matters } = await agenda()
  const rulings = [
    ...takingFirst(matters.filter((_, index) => index !== 1)),
    ...rejectingAll(matters.slice(1, 2), { code: 'not-an-annotation', text: '' }),
  ]
  must(await gold.execute({ type: 'adjudicate', rulings }))
  return { workspace, article, gold, agenda }
}

test('what was decided holds over a corrected text; what was corrected close by is to be looked at again', async () => {
  const { workspace, article, gold, agenda } = await decided()
  expect((await agenda()).progress).toMatchObject({ decided: 3, total: 3 })
  const request = { article, file: textFile('corrected.txt', after), format: null }
  const { sha256, revision } = must(await workspace.planRevision(request))
  must(await workspace.revise(request, { sha256, revision, choices: [] }))
  const { matters, progress } = await agenda()
  expect(gold.layer.annotations.map(({ quote }) => quote)).toEqual(['Irina Karpenko', 'of the press'])
  expect(matters.map(({ standing }) => standing.type)).toEqual(['decided', 'decided', 'changed'])
  expect(progress).toMatchObject({ decided: 2, total: 3 })

  const open = matters.filter((matter) => isMeant(matter, { difference: null, standing: 'open' }))
  must(await gold.execute({ type: 'adjudicate', rulings: open.map(keeping) }))
  expect((await agenda()).progress).toMatchObject({ decided: 3, total: 3 })
  expect(gold.layer.annotations).toHaveLength(2)
})
