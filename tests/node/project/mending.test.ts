import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { StoredLayer } from '#core/ports.ts'
import type { Result } from '#core/problem/result.ts'
import { closedProject, opened, textOf } from '../folders.ts'
import { editLog, layerFile, logFile, notices } from './layer-on-disk.ts'
import { codeOf, last, mine, save, tags, valueOf } from '../work.ts'

const revisions = (stored: Result<StoredLayer>) => valueOf(stored).entries.map((entry) => entry.revision)

describe('a damaged layer file', () => {
  it.each([
    ['cut short', (text: string) => text.slice(0, 100)],
    ['empty', () => ''],
    ['not JSON', () => 'layers!'],
    ['of another form', () => '{"version": 1, "annotations": {}}'],
    ['without a version', (text: string) => text.replace('"version": 2,', '')],
    ['of somebody else', (text: string) => text.replace('"annotator": "ana"', '"annotator": "boris"')],
  ])('that is %s is set aside and rebuilt from the log', async (_, damage) => {
    const steps = tags(3)
    const path = await closedProject(steps)
    const damaged = damage(await textOf(path, layerFile))
    await writeFile(join(path, layerFile), damaged)

    const store = await opened(path)
    const read = await store.readLayer(mine)
    expect(valueOf(read).layer).toEqual(last(steps))
    expect(notices(read)).toEqual([['file-damaged', undefined]])
    expect(await textOf(path, layerFile)).toBe(damaged)

    const stored = await store.openLayer(mine)
    expect(valueOf(stored).layer).toEqual(last(steps))
    expect(notices(stored)).toEqual([['layer-rebuilt', undefined]])
    expect(await textOf(path, `${layerFile}.damaged-1`)).toBe(damaged)
    expect(JSON.parse(await textOf(path, layerFile))).toEqual(last(steps))
  })

  it('is never written over by another one', async () => {
    const path = await closedProject(tags(2))
    for (const damage of ['first', 'second']) {
      await writeFile(join(path, layerFile), damage)
      const store = await opened(path)
      valueOf(await store.openLayer(mine))
      await store.close()
    }
    expect(await textOf(path, `${layerFile}.damaged-1`)).toBe('first')
    expect(await textOf(path, `${layerFile}.damaged-2`)).toBe('second')
  })

  it('is left alone where the log is damaged too, and not shown as an empty layer', async () => {
    const path = await closedProject(tags(3))
    await writeFile(join(path, layerFile), 'damaged')
    await editLog(path, (lines) => lines.with(1, 'damaged'))
    const store = await opened(path)
    expect(codeOf(await store.readLayer(mine))).toBe('file-damaged')
    expect(codeOf(await store.openLayer(mine))).toBe('file-damaged')
    expect(await textOf(path, layerFile)).toBe('damaged')
  })

  it('is not taken for an empty layer where its log is gone', async () => {
    const path = await closedProject(tags(3))
    await writeFile(join(path, layerFile), '')
    await rm(join(path, logFile))
    const store = await opened(path)
    expect(codeOf(await store.openLayer(mine))).toBe('file-damaged')
  })
})

describe('a damaged log', () => {
  it('whose changes are all in the layer file leaves the layer as it is and says which line', async () => {
    const steps = tags(5)
    const path = await closedProject(steps.slice(0, 4))
    await editLog(path, (lines) => lines.with(1, lines[1]?.slice(0, 40) ?? ''))
    const before = await textOf(path, logFile)
    const store = await opened(path)
    const stored = await store.openLayer(mine)
    expect(valueOf(stored).layer).toEqual(steps[3]?.after)
    expect(notices(stored)).toEqual([['log-damaged', 2]])
    expect(revisions(stored)).toEqual([3, 4])
    await save(store, steps.slice(4))
    await store.close()
    expect(await textOf(path, logFile)).toContain(before)
    const again = await opened(path)
    expect(valueOf(await again.openLayer(mine)).layer).toEqual(last(steps))
  })

  it('that holds what the layer file lacks is kept whole, and followed as far as it can be proved', async () => {
    const steps = tags(6)
    const path = await closedProject(steps.slice(0, 2))
    const old = await textOf(path, layerFile)
    const store = await opened(path)
    await save(store, steps.slice(2))
    await store.close()
    await writeFile(join(path, layerFile), old)
    await editLog(path, (lines) => lines.with(4, '\u0007garbage'))
    const damaged = await textOf(path, logFile)

    const again = await opened(path)
    expect(notices(await again.readLayer(mine))).toEqual([['log-damaged', 5]])
    const stored = await again.openLayer(mine)
    expect(valueOf(stored).layer).toEqual(steps[3]?.after)
    expect(notices(stored)).toEqual([['log-cut', 5]])
    expect(await textOf(path, `${logFile}.damaged-1`)).toBe(damaged)
    await save(again, steps.slice(4))
    await again.close()
    const healed = await (await opened(path)).openLayer(mine)
    expect(valueOf(healed).layer).toEqual(last(steps))
    expect(notices(healed)).toEqual([])
  })

  it('that is gone leaves the layer file as it is and the log goes on after the gap', async () => {
    const steps = tags(4)
    const path = await closedProject(steps.slice(0, 3))
    await rm(join(path, logFile))
    const store = await opened(path)
    const stored = await store.openLayer(mine)
    expect(valueOf(stored).layer).toEqual(steps[2]?.after)
    expect(notices(stored)).toEqual([['log-damaged', 1]])
    await save(store, steps.slice(3))
    await store.close()
    const again = await (await opened(path)).openLayer(mine)
    expect(valueOf(again).layer).toEqual(last(steps))
    expect(notices(again)).toEqual([['log-damaged', 1]])
  })

  it('that lacks its beginning, without a layer file, is not shown as an empty layer', async () => {
    const path = await closedProject(tags(3))
    await rm(join(path, layerFile))
    await editLog(path, (lines) => lines.slice(1))
    const before = await textOf(path, logFile)
    const store = await opened(path)
    expect(codeOf(await store.openLayer(mine))).toBe('log-damaged')
    expect(await textOf(path, logFile)).toBe(before)
  })

  it.each([
    ['bytes that are no UTF-8', 'latin1' as const, '\xff\xfe'],
    ['a newline more', 'utf8' as const, ''],
    ['the mark of a merge', 'utf8' as const, '<<<<<<< HEAD'],
  ])('with %s between its lines loses nothing', async (_, encoding, junk) => {
    const steps = tags(3)
    const path = await closedProject(steps)
    await rm(join(path, layerFile))
    const lines = (await textOf(path, logFile)).trimEnd().split('\n')
    const parts = [`${lines[0]}\n`, Buffer.from(`${junk}\n`, encoding), `${lines[1]}\n${lines[2]}\n`]
    await writeFile(join(path, logFile), Buffer.concat(parts.map((part) => Buffer.from(part))))
    const stored = await (await opened(path)).openLayer(mine)
    expect(valueOf(stored).layer).toEqual(last(steps))
    expect(notices(stored)).toEqual([['log-damaged', 2]])
  })

  it('with Windows line ends, or without the last one, is whole', async () => {
    const steps = tags(4)
    const path = await closedProject(steps.slice(0, 3))
    const text = await textOf(path, logFile)
    await writeFile(join(path, logFile), text.trimEnd().replaceAll('\n', '\r\n'))
    const store = await opened(path)
    expect(notices(await store.openLayer(mine))).toEqual([])
    await save(store, steps.slice(3))
    await store.close()
    await rm(join(path, layerFile))
    expect(valueOf(await (await opened(path)).openLayer(mine)).layer).toEqual(last(steps))
  })
})

describe('reading', () => {
  it('changes no file, whatever it finds', async () => {
    const path = await closedProject(tags(3))
    await writeFile(join(path, layerFile), 'damaged')
    const log = await readFile(join(path, logFile))
    await writeFile(join(path, logFile), Buffer.concat([log, Buffer.from('{"version":1,"rev')]))
    const before = await readdir(path, { recursive: true })
    const store = await opened(path)
    expect(notices(await store.readLayer(mine))).toEqual([
      ['file-damaged', undefined],
      ['log-unfinished', 4],
    ])
    await store.close()
    expect(await readdir(path, { recursive: true })).toEqual(before)
    expect((await readFile(join(path, logFile))).length).toBe(log.length + 17)
  })
})
