import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readParcel } from '#core/exchange/read-parcel.ts'
import type { InputFile } from '#core/ports.ts'
import { must } from '#tests/desk.ts'
import { type Analyst, analyst, bridge, tariff } from './analysts.ts'

const spans = [
  [bridge, 'The bridge will open', 'prediction'],
  [bridge, 'the minister', 'source'],
  [bridge, 'Minsk paid for half of it', 'claim'],
  [tariff, 'Moscow raised the transit tariff', 'claim'],
  [tariff, 'a breach of the treaty', 'claim'],
] as const

/** What an analyst does between two files. */
type Step = { readonly type: 'tag' | 'undo' | 'done'; readonly span: number }

const step: fc.Arbitrary<Step> = fc.record({
  type: fc.constantFrom('tag' as const, 'tag' as const, 'undo' as const, 'done' as const),
  span: fc.nat({ max: spans.length - 1 }),
})
/** Several files of one person, each after some more work. */
const work = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })

/** With nothing to take back, something is tagged; what is done is begun again. */
async function take(one: Analyst, { type, span }: Step): Promise<void> {
  const [text, words, kind] = spans[span] ?? spans[0]
  const open = must(await one.workspace.layer(one.article(text)))
  const status = open.layer.status === 'done' ? 'in-progress' : 'done'
  if (type === 'undo' && open.snapshot().history.undo !== null) await one.undo(text)
  else if (type === 'done') await one.do(text, { type: 'set-status', status })
  else await one.tag(text, words, kind)
}

async function filesOf(name: string, stages: readonly (readonly Step[])[]): Promise<readonly InputFile[]> {
  const one = await analyst({ name })
  const files: InputFile[] = []
  for (const steps of stages) {
    for (const each of steps) await take(one, each)
    files.push(await one.send())
  }
  return files
}

/** Somebody's layers with their logs as `reader` would pass them on; none where nothing was received. */
async function held(reader: Analyst, annotator: string) {
  const sent = await reader.workspace.send({ annotator })
  return sent.ok ? must(readParcel(sent.value.bytes)).layers : []
}

async function receiveAll(files: readonly InputFile[]): Promise<Analyst> {
  const ana = await analyst({ name: 'ana' })
  for (const file of files) must(await ana.receive(file))
  return ana
}

const options = { numRuns: 25 }

test('what is received is what was sent, change by change, and a second time nothing happens', async () => {
  await fc.assert(
    fc.asyncProperty(work, async (stages) => {
      const [file] = (await filesOf('ben', stages)).slice(-1)
      if (!file) return
      const ana = await receiveAll([file])
      const before = await held(ana, 'ben')
      expect(before).toEqual(must(readParcel(file.bytes)).layers)
      expect(must(await ana.receive(file))).toMatchObject({ changesAnything: false })
      expect(await held(ana, 'ben')).toEqual(before)
    }),
    options,
  )
})

test('an older file never takes the place of a newer one, in whatever order and how often they come', async () => {
  const order = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(work, order, async (stages, places) => {
      const files = await filesOf('ben', stages)
      const taken = places.map((place) => place % files.length)
      const ana = await receiveAll(taken.flatMap((place) => files[place] ?? []))
      const newest = files[Math.max(...taken)]
      expect(await held(ana, 'ben')).toEqual(newest ? must(readParcel(newest.bytes)).layers : [])
    }),
    options,
  )
})

test('two colleagues’ files give the same project in any order', async () => {
  await fc.assert(
    fc.asyncProperty(work, work, fc.infiniteStream(fc.nat()), async (bens, cats, keys) => {
      const files = [...(await filesOf('ben', bens)), ...(await filesOf('cat', cats))]
      const shuffled = files
        .map((file) => ({ file, key: keys.next().value ?? 0 }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ file }) => file)
      const [one, other] = [await receiveAll(files), await receiveAll(shuffled)]
      for (const annotator of ['ben', 'cat'])
        expect(await held(other, annotator)).toEqual(await held(one, annotator))
      const names = ({ workspace }: Analyst) =>
        workspace
          .project()
          .annotators.map(({ id }) => id)
          .toSorted()
      expect(names(other)).toEqual(names(one))
    }),
    options,
  )
})
