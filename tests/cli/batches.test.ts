import { expect, test } from 'vitest'
import { batches } from '#cli/batches.ts'
import type { InputFile } from '#core/ports.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'

const megabyte = 1024 * 1024

async function* files(...sizes: readonly number[]): AsyncGenerator<Result<InputFile>> {
  for (const size of sizes)
    yield size < 0 ? fail('file-denied') : succeed({ name: 'a.txt', bytes: new Uint8Array(size) })
}

test.each([
  { what: 'no files', sizes: [], lengths: [] },
  { what: 'few small files', sizes: [1, 2, 3], lengths: [3] },
  { what: 'many small files', sizes: Array<number>(130).fill(1), lengths: [64, 64, 2] },
  { what: 'a large file among small ones', sizes: [1, 40 * megabyte, 1], lengths: [2, 1] },
  { what: 'several large files', sizes: [16 * megabyte, 16 * megabyte], lengths: [1, 1] },
  { what: 'files that cannot be read', sizes: [-1, 1, -1], lengths: [3] },
])('$what', async ({ sizes, lengths }) => {
  const found: number[] = []
  for await (const batch of batches(files(...sizes))) found.push(batch.length)
  expect(found).toEqual(lengths)
})
