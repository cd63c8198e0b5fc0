import { describe, expect, it } from 'vitest'
import { fuzzLoaders } from './loaders.ts'

describe('broken files', () => {
  it('of every kind, broken in every way, are refused or taken whole, in a sentence that names the file', async () => {
    const { files, refused, findings } = await fuzzLoaders({ loaders: 60, seed: 7 })
    expect(findings).toEqual([])
    expect(refused).toBeGreaterThan(files / 4)
  })
})
