import { randomUUID } from 'node:crypto'
import { appendFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkProject } from '#node/project/check-folder.ts'
import { repairProject } from '#node/project/repair-folder.ts'
import { closedProject, opened, textOf } from '../folders.ts'
import { codeOf, last, mine, tags, valueOf } from '../work.ts'

const layer = 'layers/ana/a1.json'
const log = 'layers/ana/a1.log.jsonl'
const article = 'articles/a1.json'
const steps = tags(3)

type Damage = (path: string) => Promise<void>

const rewritten =
  (file: string, edit: (text: string) => string): Damage =>
  async (path) => {
    const before = await textOf(path, file)
    if (edit(before) === before) throw new Error('The damage does nothing.')
    await writeFile(join(path, file), edit(before))
  }

async function repaired(damage: Damage) {
  const path = await closedProject(steps)
  await damage(path)
  const done = valueOf(await repairProject(path)).map(({ code, file }) => [code, file])
  const store = await opened(path)
  const after = valueOf(await store.readLayer(mine)).layer
  await store.close()
  return { path, done, after, report: await checkProject(path) }
}

describe('repair', () => {
  const leftover = `layers/ana/.${randomUUID()}.tmp`

  it.each<[string, Damage, string, string]>([
    ['removes leftover files', (path) => writeFile(join(path, leftover), ''), 'leftover-removed', leftover],
    ['cuts an unfinished line off', (path) => appendFile(join(path, log), '{"version":1,'), 'log-torn', log],
    [
      'rebuilds a layer that cannot be read',
      (path) => writeFile(join(path, layer), '{'),
      'layer-rebuilt',
      layer,
    ],
    [
      'rebuilds a layer that its log tells otherwise',
      rewritten(layer, (text) => text.replace('"note": ""', '"note": "by hand"')),
      'layer-retold',
      layer,
    ],
  ])('%s; then nothing is wrong', async (_, damage, code, file) => {
    const { done, after, report } = await repaired(damage)
    expect(done).toEqual([[code, file]])
    expect(after).toEqual(last(steps))
    expect(report.problems).toEqual([])
  })

  it('keeps what it takes out of use, and makes a backup first', async () => {
    const { path } = await repaired(
      rewritten(layer, (text) => text.replace('"note": ""', '"note": "by hand"')),
    )
    expect(await textOf(path, `${layer}.damaged-1`)).toContain('by hand')
    expect(await readdir(join(path, 'backups'))).toHaveLength(1)
  })

  it('leaves alone what only a person can judge, and says so', async () => {
    const { done, report } = await repaired(
      rewritten(article, (text) => text.replace('will sign', 'may  sign')),
    )
    expect(done).toEqual([])
    expect(report.problems.map(({ code }) => code)).toContain('hash-differs')
    expect(report.problems.map(({ code }) => code)).toContain('annotation-quote')
  })

  it('does nothing to a project that is sound', async () => {
    const { done, report } = await repaired(async () => {})
    expect(done).toEqual([])
    expect(report.problems).toEqual([])
  })

  it('is refused while somebody is at work', async () => {
    const path = await closedProject(steps)
    const store = await opened(path)
    valueOf(await store.claim('ana'))
    await writeFile(join(path, leftover), '')
    expect(codeOf(await repairProject(path))).toBe('annotator-elsewhere')
  })
})
