import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFiles } from '#node/read/input-files.ts'
import { readRefusal } from '#node/read/read-refusal.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standpoint-files-'))
})

afterEach(() => rm(folder, { recursive: true }))

async function write(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), `content of ${name}`)
  }
}

/** Names of what was found; a problem as its code and file. */
async function found(...paths: readonly string[]): Promise<readonly string[]> {
  const names: string[] = []
  for await (const result of findFiles(paths)) {
    const root = `${basename(folder)}/`
    const name = result.ok ? result.value.name : `${result.problem.code}: ${result.problem.file}`
    names.push(name.replace(root, ''))
  }
  return names
}

describe('the files of a folder', () => {
  it('come with those below it, in the order of their names, without hidden ones', async () => {
    await write('b.txt', 'a/2.txt', 'a/10.txt', '.hidden', '.git/config', 'ä.txt', 'B.txt')
    expect(await found(folder)).toEqual(['B.txt', 'a/10.txt', 'a/2.txt', 'b.txt', 'ä.txt'])
  })

  it('have their bytes, and a name that begins with the folder', async () => {
    await write('a.txt')
    const { value: result } = await findFiles([folder]).next()
    expect(result?.ok && (await result.value.read())).toEqual({
      ok: true,
      value: { name: `${basename(folder)}/a.txt`, bytes: Buffer.from('content of a.txt') },
    })
  })

  it('are listed once where a link leads in a circle', async () => {
    await write('a/1.txt')
    await symlink(folder, join(folder, 'a', 'round'))
    await symlink(join(folder, 'a', '1.txt'), join(folder, 'linked.txt'))
    expect(await found(folder)).toEqual(['a/1.txt', 'linked.txt'])
  })

  it('are listed around a link that leads nowhere', async () => {
    await write('a.txt', 'c.txt')
    await symlink(join(folder, 'gone'), join(folder, 'b.txt'))
    expect(await found(folder)).toEqual(['a.txt', 'file-missing: b.txt', 'c.txt'])
  })
})

describe('a path', () => {
  it('may be a file, also a hidden one', async () => {
    await write('.hidden')
    expect(await found(join(folder, '.hidden'))).toEqual(['.hidden'])
  })

  it('that leads nowhere is said so, and the next is read', async () => {
    await write('a.txt')
    const paths = ['gone.txt', 'a.txt', 'a.txt/b.txt'].map((name) => join(folder, name))
    expect(await found(...paths)).toEqual(['file-missing: gone.txt', 'a.txt', 'file-missing: b.txt'])
  })

  it('to a file of 200 MB is not opened', async () => {
    await write('large.txt')
    await truncate(join(folder, 'large.txt'), 200_000_000)
    expect(await found(folder)).toEqual(['file-too-large: large.txt'])
  })

  it('to a device is no file', async () => {
    expect(await found('/dev/null')).toEqual(['file-unreadable: null'])
  })
})

describe('what the disk refuses', () => {
  it.each([
    ['EACCES', 'file-denied'],
    ['EPERM', 'file-denied'],
    ['ENOENT', 'file-missing'],
    ['ENOTDIR', 'file-missing'],
    ['EIO', 'file-unreadable'],
  ])('as %s is told as %s', (code, told) => {
    const error = Object.assign(new Error(code), { code, syscall: 'open' })
    expect(readRefusal(error, 'a.txt')).toMatchObject({ code: told, file: 'a.txt' })
  })

  it('is not confused with a bug', () => {
    expect(() => readRefusal(new TypeError('a bug'), 'a.txt')).toThrow('a bug')
  })
})
