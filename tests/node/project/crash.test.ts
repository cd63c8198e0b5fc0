import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projectGateway } from '#node/project/gateway.ts'
import { plan } from '#tests/core/change/random-commands.ts'
import { afterCrash, closedProject, newProject, opened, temporaryFolder, textOf } from '../folders.ts'
import { last, mine, save, stepsOf, tags, valueOf } from '../work.ts'
import { editLog, layerFile, logFile, notices } from './layer-on-disk.ts'

async function lastLine(path: string): Promise<{ whole: Buffer; start: number }> {
  const whole = await readFile(join(path, logFile))
  return { whole, start: whole.lastIndexOf('\n', whole.length - 2) + 1 }
}

describe('after a crash', { timeout: 20_000 }, () => {
  it('every acknowledged change is there, though no layer file was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(plan, { minLength: 1, maxLength: 25 }), async (plans) => {
        const steps = stepsOf(plans)
        fc.pre(steps.length > 0)
        const store = await newProject()
        await save(store, steps)
        const copy = await afterCrash(store)
        await store.close()
        const again = await opened(copy)
        expect(valueOf(await again.openLayer(mine))).toEqual({
          layer: last(steps),
          entries: steps.map(({ entry }) => entry),
          notices: [],
        })
        await again.close()
      }),
      { numRuns: 10 },
    )
  })

  it('changes that are newer than the layer file are replayed onto it', async () => {
    const steps = tags(6)
    const path = await closedProject(steps.slice(0, 2))
    const old = await textOf(path, layerFile)
    const store = await opened(path)
    await save(store, steps.slice(2))
    await store.close()
    await writeFile(join(path, layerFile), old)

    const again = await opened(path)
    const stored = await again.readLayer(mine)
    expect(valueOf(stored).layer).toEqual(last(steps))
    expect(notices(stored)).toEqual([])
  })

  it('a log cut at any byte of its last line has all changes but the last', async () => {
    const steps = tags(3)
    const path = await closedProject(steps)
    await rm(join(path, layerFile))
    const { whole, start } = await lastLine(path)
    for (let length = start; length <= whole.length; length++) {
      await writeFile(join(path, logFile), whole.subarray(0, length))
      const read = await valueOf(await projectGateway.openForReading(path)).readLayer(mine)
      const isWhole = length >= whole.length - 1
      const isTorn = length > start && !isWhole
      expect(valueOf(read).layer).toEqual(isWhole ? last(steps) : steps[1]?.after)
      expect(notices(read)).toEqual(isTorn ? [['log-unfinished', 3]] : [])
    }
  })

  it.each([1, 2, 100, -2, -1])('a log cut at byte %i of its last line is mended and goes on', async (cut) => {
    const steps = tags(4)
    const path = await closedProject(steps.slice(0, 3))
    await rm(join(path, layerFile))
    const { whole, start } = await lastLine(path)
    await truncate(join(path, logFile), cut < 0 ? whole.length + cut : start + cut)
    const isWhole = cut === -1
    const store = await opened(path)
    expect(notices(await store.openLayer(mine))).toEqual(isWhole ? [] : [['log-torn', 3]])
    await save(store, steps.slice(isWhole ? 3 : 2))
    await store.close()
    await rm(join(path, layerFile))
    const again = await (await opened(path)).openLayer(mine)
    expect(valueOf(again)).toMatchObject({ layer: last(steps), notices: [] })
  })

  it('what is cut off is kept', async () => {
    const path = await closedProject(tags(3))
    const { whole, start } = await lastLine(path)
    await truncate(join(path, logFile), start + 100)
    await rm(join(path, layerFile))
    const { notices: told } = valueOf(await (await opened(path)).openLayer(mine))
    expect(told.map(({ params }) => params['kept'])).toEqual(['a1.log.jsonl.damaged-1'])
    const tail = Buffer.from(whole)
      .subarray(start, start + 100)
      .toString('utf8')
    expect(await textOf(path, `${logFile}.damaged-1`)).toBe(tail)
  })

  it('of changes that were saved together all are there, or none', async () => {
    const steps = tags(5)
    const store = await newProject()
    await save(store, steps.slice(0, 1))
    const entries = steps.slice(1).map(({ entry }) => entry)
    valueOf(await store.appendAll(entries, last(steps)))
    const path = await afterCrash(store)
    const whole = await readFile(join(path, logFile))
    const lineEnds = [...whole.toString('latin1').matchAll(/\n/g)].map(({ index }) => index + 1)
    for (const length of lineEnds.flatMap((end) => [end, end + 40]).slice(0, -1)) {
      await truncate(join(path, logFile), length)
      const { layer } = valueOf(await (await opened(path)).readLayer(mine))
      expect([length, layer.revision]).toEqual([length, length >= whole.length ? 5 : 1])
      await writeFile(join(path, logFile), whole)
    }
    valueOf(await (await opened(path)).openLayer(mine))
    await truncate(join(path, logFile), lineEnds[3] ?? 0)
    const mended = valueOf(await (await opened(await copyOf(path))).openLayer(mine))
    expect(mended.layer).toEqual(steps[0]?.after)
    expect(mended.notices.map(({ code }) => code)).toEqual(['log-cut'])
  })

  it('a last line with a page that never reached the disk counts as unfinished', async () => {
    const steps = tags(3)
    const path = await closedProject(steps)
    await rm(join(path, layerFile))
    await editLog(path, (lines) => lines.with(2, `${'\0'.repeat(50)}${lines[2]?.slice(50)}`))
    const store = await opened(path)
    const stored = await store.openLayer(mine)
    expect(valueOf(stored).layer).toEqual(steps[1]?.after)
    expect(notices(stored)).toEqual([['log-torn', 3]])
  })
})

async function copyOf(path: string): Promise<string> {
  const copy = join(await temporaryFolder(), 'copy')
  await cp(path, copy, { recursive: true, filter: (file) => !file.includes('.lock') })
  return copy
}
