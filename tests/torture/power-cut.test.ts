import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seededRandom } from '#core/agreement/random.ts'
import type { ProjectStore } from '#core/ports.ts'
import { createProjectGateway, projectGateway } from '#node/project/gateway.ts'
import { temporaryFolder } from '#tests/node/folders.ts'
import { layerFile, logFile } from '#tests/node/project/layer-on-disk.ts'
import { article, mine, project, save, tags, valueOf } from '#tests/node/work.ts'
import { PowerCutDisk, type Remains } from './power-cut-disk.ts'

/** How far the work was when the power was cut. */
interface Progress {
  project: boolean
  articles: number
  acknowledged: number
  asked: number
}

interface Cut extends Progress {
  readonly folder: string
  readonly remains: Remains
  readonly step: number
}

const steps = tags(8)

/** Cuts the power after every step that work takes on the disk, three times each. */
async function cutAfterEveryStep() {
  const folder = await temporaryFolder()
  const [root, graves] = [join(folder, 'project'), join(folder, 'graves')]
  await Promise.all([mkdir(root), mkdir(graves)])
  const random = seededRandom(1)
  const progress: Progress = { project: false, articles: 0, acknowledged: 0, asked: 0 }
  const cuts: Cut[] = []
  let step = 0
  const power = new PowerCutDisk(root, graves, () => {
    step++
    for (const remains of ['none', 'all', 'some', 'holes'] as const) {
      const to = join(folder, `cut-${step}-${remains}`)
      power.materialise(to, remains, random)
      cuts.push({ ...progress, folder: to, remains, step })
    }
  })
  return { root, power, progress, cuts, steps: () => step }
}

async function tag(store: ProjectStore, progress: Progress, until: number): Promise<void> {
  while (progress.acknowledged < until) {
    progress.asked++
    await save(store, steps.slice(progress.acknowledged, progress.asked))
    progress.acknowledged = progress.asked
  }
}

test(
  'a power cut between any two steps of the work leaves all that was acknowledged, and nothing half',
  { timeout: 300_000 },
  async () => {
    const { root, power, progress, cuts, steps: stepCount } = await cutAfterEveryStep()
    const gateway = createProjectGateway({ disk: power.disk, later: () => undefined })
    const store = valueOf(await gateway.create(root, project))
    progress.project = true
    valueOf(await store.writeArticle(article('a1')))
    progress.articles = 1
    valueOf(await store.openLayer(mine))
    await tag(store, progress, 3)
    await store.close()
    const again = valueOf(await gateway.open(root))
    valueOf(await again.openLayer(mine))
    valueOf(await again.writeArticle({ ...article('a1'), title: 'Changed' }))
    await tag(again, progress, 5)
    await again.close()

    // What was cut short and what is damaged is mended when it is opened, and a cut may come in the middle of that.
    await writeFile(join(root, logFile), '{"version":1,"revi', { flag: 'a' })
    await writeFile(join(root, layerFile), '{"version":')
    const mended = valueOf(await gateway.open(root))
    expect(valueOf(await mended.openLayer(mine)).notices.map(({ code }) => code)).toEqual([
      'layer-rebuilt',
      'log-torn',
    ])
    await tag(mended, progress, 8)
    await mended.close()

    expect(stepCount()).toBeGreaterThan(60)
    for (const cut of cuts) await expectWhole(cut)
  },
)

async function expectWhole(cut: Cut): Promise<void> {
  const { folder, remains, step, ...done } = cut
  const opened = await projectGateway.open(folder)
  const isMissing = !opened.ok && opened.problem.code === 'project-missing'
  expect({ step, remains, isThere: opened.ok || (isMissing && !done.project) }).toMatchObject({
    isThere: true,
  })
  if (!opened.ok) return
  const store = opened.value
  const articles = await store.articleIds()
  const titles = await Promise.all(articles.map(async (id) => valueOf(await store.readArticle(id)).title))
  const { layer, entries } = valueOf(await store.openLayer(mine))
  await store.close()
  expect({ step, remains, there: articles.length >= done.articles }).toMatchObject({ there: true })
  expect(titles.every((title) => ['a1', 'Changed'].includes(title))).toBe(true)
  expect({ step, remains, revision: layer.revision }).toMatchObject({
    revision: layer.revision >= done.acknowledged && layer.revision <= done.asked ? layer.revision : done,
  })
  expect(entries).toEqual(steps.slice(0, layer.revision).map(({ entry }) => entry))
  const after = steps[layer.revision - 1]?.after
  expect(layer.annotations).toEqual(after?.annotations ?? [])
  await rm(folder, { recursive: true })
}
