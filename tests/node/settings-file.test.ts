import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { initialSettings, type Settings } from '#core/settings.ts'
import { settingsFile } from '#node/settings-file.ts'
import { FailingDisk } from './failing-disk.ts'
import { temporaryFolder, textOf } from './folders.ts'
import { codeOf, valueOf } from './work.ts'

const dark: Settings = { ...initialSettings, appearance: { theme: 'dark', language: 'ru' } }

describe('settings', () => {
  it('are the initial ones first, then what was written', async () => {
    const folder = join(await temporaryFolder(), 'new', 'folder')
    expect(await settingsFile(folder).read()).toEqual(initialSettings)
    valueOf(await settingsFile(folder).write(dark))
    expect(await settingsFile(folder).read()).toEqual(dark)
  })

  it('that are damaged are kept beside the new ones', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'settings.json'), '{"version": 1, "appear')
    expect(await settingsFile(folder).read()).toEqual(initialSettings)
    valueOf(await settingsFile(folder).write(dark))
    expect(await settingsFile(folder).read()).toEqual(dark)
    expect(await textOf(folder, 'settings.json.damaged-1')).toBe('{"version": 1, "appear')
  })

  it('of a newer program are not written over', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'settings.json'), '{"version": 2}')
    expect(await settingsFile(folder).read()).toEqual(initialSettings)
    expect(codeOf(await settingsFile(folder).write(dark))).toBe('project-newer')
    expect(await textOf(folder, 'settings.json')).toBe('{"version": 2}')
  })

  it('that cannot be written are not saved, and the old ones stay', async () => {
    const folder = await temporaryFolder()
    valueOf(await settingsFile(folder).write(dark))
    const failing = new FailingDisk().fail('rename', 'EBUSY')
    expect(codeOf(await settingsFile(folder, failing.disk).write(initialSettings))).toBe('not-saved')
    expect(await settingsFile(folder).read()).toEqual(dark)
    expect(await readdir(folder)).toEqual(['settings.json'])
  })

  it('written from two windows at once are those of one of them', async () => {
    const folder = await temporaryFolder()
    const windows = [settingsFile(folder), settingsFile(folder)]
    await Promise.all(windows.flatMap((window) => [window.write(dark), window.write(dark)]))
    expect(await settingsFile(folder).read()).toEqual(dark)
  })
})
