import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { record, recordLine } from './record.ts'
import { type Terminal, terminalWithProject } from './terminal.ts'

let ana: Terminal & { readonly project: string }

const listSchema = z.object({
  backups: z.array(z.object({ name: z.string(), reason: z.string(), bytes: z.number() })),
  limits: z.object({ count: z.number(), bytes: z.number() }),
})

async function list() {
  return listSchema.parse(JSON.parse((await ana.run(['backups', ana.project, '--json'])).out))
}

beforeEach(async () => {
  ana = await terminalWithProject()
  await ana.run(['import', ana.project, await ana.write('first.jsonl', recordLine(record))])
  const second = { ...record, id: 'pipes', text: 'Pipes.', layers: [] }
  await ana.run(['import', ana.project, await ana.write('second.jsonl', recordLine(second))])
})

describe('backups', () => {
  test('are made before an import, and listed', async () => {
    const { backups, limits } = await list()
    expect(backups.map(({ reason }) => reason)).toContain('import')
    expect(limits).toEqual({ count: 20, bytes: 500_000_000 })
    expect((await ana.run(['backups', ana.project])).out).toMatch(
      /-import\.zip {2}0\.0 MB\n[^]*at most 20 and 500\.0 MB are kept\.\n$/,
    )
  })

  test('are made when somebody asks', async () => {
    await ana.run(['backups', ana.project, '--make'])
    expect((await list()).backups[0]?.reason).toBe('asked')
  })
})

describe('restore', () => {
  test('gives the project as it was before, in place or elsewhere', async () => {
    const name = (await list()).backups.find(({ reason }) => reason === 'import')?.name ?? ''
    const elsewhere = await ana.run(['restore', ana.project, name, '--to', ana.path('older'), '--json'])
    expect(JSON.parse(elsewhere.out)).toEqual({ path: ana.path('older') })
    expect((await ana.run(['list', ana.path('older')])).out).not.toContain('pipes')
    expect(await ana.run(['restore', ana.project, name])).toMatchObject({
      code: 0,
      out: `Restored ${ana.project}.\n`,
    })
    expect((await ana.run(['list', ana.project])).out).toMatch(/^potash/)
    expect((await ana.run(['list', ana.project])).out).not.toContain('pipes')
    expect((await ana.run(['check', ana.project])).code).toBe(0)
  })

  test('works where the project itself can no longer be opened', async () => {
    const name = (await list()).backups.find(({ reason }) => reason === 'import')?.name ?? ''
    await ana.write('reports/project.json', 'no JSON')
    expect((await ana.run(['list', ana.project])).code).toBe(1)
    expect((await ana.run(['restore', ana.project, name])).code).toBe(0)
    expect((await ana.run(['list', ana.project])).code).toBe(0)
  })

  test('refuses a backup that is not there', async () => {
    expect(await ana.run(['restore', ana.project, 'nothing.zip'])).toEqual({
      code: 1,
      out: '',
      err: `${ana.project}: The project has no backup “nothing.zip”.\n`,
    })
  })
})
