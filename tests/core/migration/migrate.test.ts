import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { currentFormat, type Format, migrate } from '#core/migration/migrate.ts'
import { readRecord } from '#node/project/read-record.ts'

/** A format that renamed the heading to title in its second version, and made titles lists in its third. */
const third: Format = {
  version: 3,
  migrations: [
    {
      to: 2,
      steps: {
        article: (record) => {
          const { heading, ...others } = z.looseObject({ heading: z.string() }).parse(record)
          return { ...others, title: heading }
        },
      },
    },
    {
      to: 3,
      steps: {
        article: (record) => ({ ...record, title: [z.object({ title: z.string() }).parse(record).title] }),
      },
    },
  ],
}

const shape = {
  kind: 'article',
  schema: z.object({ version: z.literal(3), title: z.array(z.string()) }),
  format: third,
} as const

const read = (record: unknown) =>
  readRecord(shape, { bytes: Buffer.from(JSON.stringify(record)), place: { file: 'a.json' } })

describe('migrations', () => {
  it.each([
    ['the first version', { version: 1, heading: 'Potash' }],
    ['the second', { version: 2, title: 'Potash' }],
    ['the last', { version: 3, title: ['Potash'] }],
  ])('bring %s to today', (_, record) => {
    expect(read(record)).toEqual({ ok: true, value: { version: 3, title: ['Potash'] } })
  })

  it('leave kinds alone that a version did not change', () => {
    expect(migrate('layer', { record: { version: 1, items: [] }, version: 1 }, third)).toEqual({
      version: 3,
      items: [],
    })
  })

  it('are not tried on what is newer', () => {
    expect(read({ version: 4 })).toMatchObject({
      problem: { code: 'project-newer', params: { found: 4, known: 3 }, file: 'a.json' },
    })
  })

  it.each([[{}], [{ version: 0 }], [{ version: '1' }], [{ version: 1.5 }], [[]], [null], ['text']])(
    'are not tried on what states no version: %j',
    (record) => {
      expect(read(record)).toMatchObject({ problem: { code: 'file-damaged' } })
    },
  )

  it('lead from each version to the next, up to the one that is written', () => {
    const steps = currentFormat.migrations.map((migration) => migration.to)
    expect(steps).toEqual(Array.from({ length: currentFormat.version - 1 }, (_, i) => i + 2))
  })
})
