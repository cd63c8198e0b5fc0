import { describe, expect, it } from 'vitest'
import { type Disk, realDisk } from '#node/disk/disk.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'
import type { Annotation } from '#core/model/annotation.ts'
import { itemChange, noChange } from '#core/change/change.ts'
import { lazyGateway, newProject } from '../folders.ts'
import { mine, step, valueOf } from '../work.ts'

/** The real disk, which counts what is written and synced through it. */
function countingDisk() {
  const counts = { bytes: 0, syncs: 0, writes: 0 }
  const open: Disk['open'] = async (...args) => {
    const handle = await realDisk.open(...args)
    return new Proxy(handle, {
      get: (of, name) => {
        const own: unknown = Reflect.get(of, name, of)
        if (typeof own !== 'function') return own
        return (...given: readonly unknown[]) => {
          if (name === 'sync') counts.syncs++
          if (name === 'write' && typeof given[2] === 'number') counts.bytes += given[2]
          if (name === 'write') counts.writes++
          const result: unknown = Reflect.apply(own, of, given)
          return result
        }
      },
    })
  }
  const writeFile: Disk['writeFile'] = (...args) => {
    counts.writes++
    return realDisk.writeFile(...args)
  }
  return { counts, disk: { ...realDisk, open, writeFile } }
}

function annotation(id: string): Annotation {
  const place = { ranges: [{ start: 1, end: 6 }], quote: 'Minsk', prefix: '“', suffix: ' will' }
  const said = { stances: {}, attributes: {}, note: '' }
  return { id, kind: 'claim', ...place, ...said, createdAt: '', updatedAt: '' }
}

/** A project with `count` annotations, and what the next edit costs. */
async function costOfAnEdit(count: number) {
  const { counts, disk } = countingDisk()
  const store = await newProject(lazyGateway(disk))
  const before = Array.from({ length: count }, (_, n) => annotation(`n${n}`))
  const filled = adding(emptyLayer(mine.annotator, mine.article), before)
  valueOf(await store.append(filled.entry, filled.after))
  const next = adding(filled.after, [annotation('next')])
  Object.assign(counts, { bytes: 0, syncs: 0, writes: 0 })
  valueOf(await store.append(next.entry, next.after))
  return { ...counts }
}

function adding(layer: Layer, added: readonly Annotation[]) {
  return step(layer, {
    reason: 'annotate',
    change: { ...noChange, annotations: itemChange({ added }) },
  })
}

describe('an edit', { timeout: 60_000 }, () => {
  it('writes and syncs as much among 100,000 annotations as among 100', async () => {
    const few = await costOfAnEdit(100)
    expect(few).toEqual({ bytes: few.bytes, syncs: 1, writes: 1 })
    expect(few.bytes).toBeLessThan(600)
    expect(await costOfAnEdit(100_000)).toEqual(few)
  })
})
