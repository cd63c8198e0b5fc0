import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Command } from '#core/change/command.ts'
import { createProjectGateway } from '#node/project/gateway.ts'
import { must, testDesk, textFile } from '#tests/desk.ts'
import { FailingDisk } from '#tests/node/failing-disk.ts'
import { temporaryFolder } from '#tests/node/folders.ts'

const claim = (start: number): Command => ({
  type: 'annotate',
  drafts: [{ kind: 'claim', ranges: [{ start, end: start + 5 }] }],
})

/** A desk with one article and one saved edit, in a real folder on a disk that can be told to fail. */
async function atWork() {
  const failing = new FailingDisk()
  const gateway = createProjectGateway({ disk: failing.disk, later: () => undefined })
  const path = join(await temporaryFolder(), 'project')
  const { desk } = await testDesk({ gateway })
  must(await desk.create({ path, name: 'Border talks', annotator: 'ana' }))
  const workspace = must(desk.workspace())
  const { added } = must(await workspace.import([textFile('a.txt', 'Minsk will sign, the analyst said.')]))
  const article = added[0] ?? ''
  const layer = must(await workspace.layer(article))
  must(await layer.execute(claim(0)))
  return { failing, desk, layer, article, path }
}

describe('edits on a disk that refuses', { timeout: 60_000 }, () => {
  it.each([
    ['write', 'ENOSPC', 'the disk is full'],
    ['write', 'EIO', 'the disk reports a fault'],
    ['sync', 'EIO', 'the disk reports a fault'],
    ['open', 'EACCES', 'permission denied'],
    ['open', 'EROFS', 'the disk is read-only'],
    ['stat', 'ENOENT', 'the folder or the file is gone'],
    ['open', 'EBUSY', 'another program holds the file'],
    ['open', 'EPERM', 'the system does not permit it'],
  ] as const)('by %s, %s, are kept, and all on it once it takes them', async (call, errno, reason) => {
    const { failing, desk, layer, article, path } = await atWork()
    const log = join(path, `layers/ana/${article}.log.jsonl`)
    const before = await readFile(log, 'utf8')
    failing.fail(call, errno)
    const asked = Array.from({ length: 10 }, (_, n) => layer.execute(claim(n + 1)))
    await expect.poll(() => desk.state().unsaved?.edits).toBe(10)
    expect(desk.state().unsaved?.problem.params).toMatchObject({ reason })
    expect(layer.layer.annotations).toHaveLength(11)
    expect(await desk.close()).toMatchObject({ problem: { code: 'edits-unsaved' } })

    failing.heal()
    must(await desk.retry())
    const revisions = (await Promise.all(asked)).map((result) => must(result).revision)
    expect(revisions).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    const shown = layer.layer
    must(await desk.close())
    must(await desk.open(path))
    expect(must(await must(desk.workspace()).layer(article)).layer).toEqual(shown)
    expect((await readFile(log, 'utf8')).startsWith(before)).toBe(true)
    must(await desk.close())
  })

  it('by half a line, ten times over, leave no half line', async () => {
    const { failing, desk, layer, article, path } = await atWork()
    failing.shorten(30).fail('write', 'ENOSPC')
    const asked = layer.execute(claim(3))
    await expect.poll(() => desk.state().unsaved?.edits).toBe(1)
    for (let i = 0; i < 10; i++) {
      failing.shorten(30)
      expect(await desk.retry()).toMatchObject({ problem: { code: 'edits-unsaved' } })
    }
    failing.heal()
    must(await desk.retry())
    must(await asked)
    must(await desk.close())
    const lines = (await readFile(join(path, `layers/ana/${article}.log.jsonl`), 'utf8'))
      .trimEnd()
      .split('\n')
    expect(lines.map((line): unknown => JSON.parse(line))).toHaveLength(2)
  })

  it('when a file cannot be replaced lose nothing: the log has them', async () => {
    const { failing, desk, layer, article, path } = await atWork()
    failing.fail('rename', 'EPERM')
    must(await layer.execute(claim(2)))
    must(await desk.close())
    failing.heal()
    must(await desk.open(path))
    expect(must(await must(desk.workspace()).layer(article)).layer).toEqual(layer.layer)
    must(await desk.close())
  })
})
