import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seededRandom } from '#core/agreement/random.ts'
import { emptyLayer } from '#core/model/layer.ts'
import type { ProblemCode } from '#core/problem/problem.ts'
import type { Workspace } from '#core/workspace/workspace.ts'
import { checkProject } from '#node/project/check-folder.ts'
import { createProjectGateway, projectGateway } from '#node/project/gateway.ts'
import { analyst, bridge } from '#tests/core/exchange/analysts.ts'
import { after, before, fuzzy, gone, moved, tag } from '#tests/core/workspace/corrected.ts'
import { must, testDesk, textFile } from '#tests/desk.ts'
import { temporaryFolder } from '#tests/node/folders.ts'
import { article, last, mine, project, save, tags } from '#tests/node/work.ts'
import { PowerCutDisk } from './power-cut-disk.ts'

/** A project whose disk loses its power after every step from when `cutting` is called; gives what is found then. */
async function onPowerCutDisk() {
  const folder = await temporaryFolder()
  const [root, graves] = [join(folder, 'project'), join(folder, 'graves')]
  await Promise.all([mkdir(root), mkdir(graves)])
  const random = seededRandom(7)
  const cuts: string[] = []
  let isCutting = false
  const power = new PowerCutDisk(root, graves, () => {
    if (!isCutting) return
    for (const remains of ['none', 'all', 'some', 'holes'] as const) {
      const to = join(folder, `cut-${cuts.length}-${remains}`)
      power.materialise(to, remains, random)
      cuts.push(to)
    }
  })
  const cutting = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    isCutting = true
    await work()
    isCutting = false
    return cuts
  }
  return { root, gateway: createProjectGateway({ disk: power.disk, later: () => undefined }), cutting }
}

async function workspaceOn({ root, gateway }: Awaited<ReturnType<typeof onPowerCutDisk>>, text: string) {
  const { desk } = await testDesk({ gateway })
  must(await desk.create({ path: root, name: 'Border talks', annotator: 'ana' }))
  const workspace = must(desk.workspace())
  const { added } = must(await workspace.import([textFile('a.txt', text)]))
  return { desk, workspace, id: added[0] ?? '' }
}

/** What a cut may leave: files that nothing reads, and the beginning of what was never acknowledged. */
const harmless: ReadonlySet<ProblemCode> = new Set(['leftover-file', 'log-unfinished', 'log-damaged'])

async function harmIn(folder: string): Promise<readonly string[]> {
  const { problems } = await checkProject(folder)
  return problems.map(({ code }) => code).filter((code) => !harmless.has(code))
}

async function layerIn(folder: string, key: { readonly annotator: string; readonly article: string }) {
  const store = must(await projectGateway.open(folder))
  const { layer } = must(await store.openLayer(key))
  await store.close()
  return layer
}

test('changes that are saved together are all there after a power cut, or none', async () => {
  const { root, gateway, cutting } = await onPowerCutDisk()
  const store = must(await gateway.create(root, project))
  must(await store.writeArticle(article('a1')))
  const steps = tags(6)
  await save(store, steps.slice(0, 2))
  const together = steps.slice(2).map(({ entry }) => entry)
  const cuts = await cutting(() => store.appendAll(together, last(steps)))
  await store.close()
  const revisions = new Set<number>()
  for (const folder of cuts) revisions.add((await layerIn(folder, mine)).revision)
  expect(revisions).toEqual(new Set([2, 6]))
})

test('a corrected text is carried over as a whole, or not at all', { timeout: 120_000 }, async () => {
  const disk = await onPowerCutDisk()
  const { desk, workspace, id } = await workspaceOn(disk, before)
  const layer = must(await workspace.layer(id))
  must(await layer.execute(tag(moved, fuzzy, gone)))
  const old = layer.layer
  const request = { article: id, file: textFile('corrected.txt', after), format: null }
  const cuts = await disk.cutting(async () => must(await revise(workspace, request)))
  const states = [old, layer.layer].map((state) => JSON.stringify(state))
  await desk.close()
  const found = new Set<number>()
  for (const folder of cuts) {
    found.add(states.indexOf(JSON.stringify(await layerIn(folder, { annotator: 'ana', article: id }))))
    expect(await harmIn(folder)).toEqual([])
  }
  expect(found).toEqual(new Set([0, 1]))
})

async function revise(workspace: Workspace, request: Parameters<Workspace['planRevision']>[0]) {
  const { sha256, revision } = must(await workspace.planRevision(request))
  return workspace.revise(request, { sha256, revision, choices: [] })
}

test('a colleague’s file is received as a whole, or not at all', { timeout: 120_000 }, async () => {
  const ben = await analyst({ name: 'ben' })
  for (const words of ['The bridge', 'in May', 'the minister']) await ben.tag(bridge, words)
  const file = await ben.send()
  const disk = await onPowerCutDisk()
  const { desk, workspace, id } = await workspaceOn(disk, bridge)
  const cuts = await disk.cutting(async () => must(await workspace.receive(file, {})))
  await desk.close()
  const found = new Set<number>()
  for (const folder of cuts) {
    const { annotations, revision } = await layerIn(folder, { annotator: 'ben', article: id })
    expect(annotations).toHaveLength(revision === emptyLayer('ben', id).revision ? 0 : 3)
    found.add(annotations.length)
    expect(await harmIn(folder)).toEqual([])
  }
  expect(found).toEqual(new Set([0, 3]))
})
