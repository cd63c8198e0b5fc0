import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatVersion } from '#core/model/format-version.ts'
import { checkProject } from '#node/project/check-folder.ts'
import { opened, temporaryFolder } from '../folders.ts'
import { valueOf } from '../work.ts'

const stores = join(import.meta.dirname, '../../../fixtures/stores')
const versions = Array.from({ length: formatVersion }, (_, i) => `v${i + 1}`)

async function copyOf(version: string): Promise<string> {
  const path = join(await temporaryFolder(), version)
  await cp(join(stores, version), path, { recursive: true })
  return path
}

describe('a store of every past version', () => {
  it('is kept in the fixtures', async () => {
    const folders = await readdir(stores, { withFileTypes: true })
    expect(folders.filter((f) => f.isDirectory()).map((f) => f.name)).toEqual(versions)
  })

  it.each(versions)('opens with all that was in it: %s', async (version) => {
    const store = await opened(await copyOf(version))
    expect(valueOf(await store.readProject()).annotators.map((one) => one.id)).toEqual(['ana', 'Борис'])
    expect(await store.articleIds()).toEqual(['Loan', 'loan'])
    const { layer, entries, notices } = valueOf(await store.openLayer({ annotator: 'ana', article: 'loan' }))
    expect({ status: layer.status, revision: layer.revision, entries: entries.length, notices }).toEqual({
      status: 'done',
      revision: 8,
      entries: 8,
      notices: [],
    })
    expect(layer.annotations.map((one) => [one.id, one.kind, one.quote, one.stances])).toEqual([
      ['money', 'claim', 'Nobody has promised us the money', { moscow: 'critical' }],
      ['official', 'source', 'a ministry official', {}],
      ['pay', 'prediction', 'Moscow will pay by the autumn', { moscow: 'supportive', minsk: 'neutral' }],
    ])
    expect(layer.annotations.map((one) => one.attributes)).toEqual([
      { evidence: 'no' },
      { speaker: 'Ministry of Finance', standing: 'official' },
      { horizon: '2026-09', likelihood: 60 },
    ])
    expect(layer.annotations[2]?.note).toBe('Which autumn? 🇧🇾')
    expect(layer.relations).toEqual([{ id: 'says', type: 'attributed-to', from: 'money', to: 'official' }])
    const theirs = valueOf(await store.readLayer({ annotator: 'Борис', article: 'Loan' })).layer
    expect(theirs.annotations.map((one) => one.quote)).toEqual(['Переговоры идут трудно'])
  })

  it.each(versions)('has nothing wrong with it: %s', async (version) => {
    const { problems, articles } = await checkProject(await copyOf(version))
    expect({ problems, articles }).toEqual({ problems: [], articles: 2 })
  })

  it.each(versions.slice(1))('has what came with version 2: %s', async (version) => {
    const store = await opened(await copyOf(version))
    const { earlier = [], sha256 } = valueOf(await store.readArticle('loan'))
    const { layer } = valueOf(await store.openLayer({ annotator: 'Борис', article: 'loan' }))
    expect(layer.orphans?.map(({ id, text }) => [id, text])).toEqual([['may', earlier[0]?.sha256]])
    expect(layer.relations.map(({ from, to }) => [from, to])).toEqual([['may', 'who']])
    expect([layer.text, layer.comments.map(({ text }) => text)]).toEqual([sha256, ['Which autumn?']])
    const gold = valueOf(await store.readLayer({ annotator: 'gold', article: 'loan' })).layer
    expect(gold.decisions.map(({ outcome }) => outcome).toSorted()).toEqual(['accept', 'reject'])
    expect(valueOf(await store.readEarlier('loan', earlier[0]?.sha256 ?? '')).text).toContain('due in May')
  })
})
