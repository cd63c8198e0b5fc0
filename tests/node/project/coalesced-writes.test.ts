import { describe, expect, it } from 'vitest'
import { CoalescedWrites } from '#node/project/coalesced-writes.ts'

/** Writes that are on record, with the plans to make them; `refuses` says which values fail. */
function onRecord(refuses: (value: number) => boolean = () => false) {
  const written: number[] = []
  const plans: (() => void)[] = []
  const writes = new CoalescedWrites<number>(
    async (value) => {
      written.push(value)
      return !refuses(value)
    },
    (task) => plans.push(task),
  )
  return { written, plans, writes }
}

describe('coalesced writes', () => {
  it('write only the latest value of each key, once', async () => {
    const { written, plans, writes } = onRecord()
    for (const value of [1, 2, 3]) writes.put('a', value)
    writes.put('b', 10)
    expect({ written, plans: plans.length }).toEqual({ written: [], plans: 1 })
    for (const plan of plans.splice(0)) plan()
    await writes.close()
    expect(written).toEqual([3, 10])
  })

  it('are made at closing, before their time', async () => {
    const { written, writes } = onRecord()
    writes.put('a', 1)
    await writes.close()
    expect(written).toEqual([1])
  })

  it('that fail are made again with the next plan, and not after closing', async () => {
    let isFull = true
    const { written, plans, writes } = onRecord(() => isFull)
    writes.put('a', 1)
    const [first] = plans.splice(0)
    first?.()
    await expect.poll(() => plans.length).toBe(1)
    isFull = false
    plans.splice(0)[0]?.()
    await expect.poll(() => written.length).toBe(2)
    await writes.close()
    expect(written).toEqual([1, 1])
  })

  it('do not take a newer value for written that came meanwhile', async () => {
    const values: number[] = []
    const plans: (() => void)[] = []
    const writes: CoalescedWrites<number> = new CoalescedWrites<number>(
      async (value) => {
        if (value === 1) writes.put('a', 2)
        values.push(value)
        return true
      },
      (task) => plans.push(task),
    )
    writes.put('a', 1)
    plans.splice(0)[0]?.()
    await expect.poll(() => plans.length).toBe(1)
    await writes.close()
    expect(values).toEqual([1, 2])
  })
})
