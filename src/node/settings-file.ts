import { join } from 'node:path'
import type { SettingsStore } from '#core/ports.ts'
import type { Problem } from '#core/problem/problem.ts'
import { initialSettings, settingsSchema } from '#core/settings.ts'
import { attempt } from './disk/attempt.ts'
import { type Disk, realDisk } from './disk/disk.ts'
import { makeFolders } from './disk/durable.ts'
import { JsonFiles } from './project/json-files.ts'
import { setAsideName } from './project/listing.ts'

const name = 'settings.json'
/** They count their versions by themselves: no project depends on them. */
const shape = {
  kind: 'settings',
  schema: settingsSchema,
  format: { version: 1, migrations: [] },
} as const

/**
 * The settings in `settings.json` of `folder`. What cannot be read is replaced by the initial settings: a damaged file is
 * kept beside the new one, a newer program's file is never written over.
 */
export function settingsFile(folder: string, disk: Disk = realDisk): SettingsStore {
  const files = new JsonFiles(folder, disk)
  const read = () => files.read(shape, name)
  return {
    read: async () => {
      const settings = await read()
      return (settings.ok ? settings.value : null) ?? initialSettings
    },
    write: async (settings) => {
      const before = await read()
      if (!before.ok && !isDamage(before.problem)) return before
      const ready = await attempt('not-saved', name, async () => {
        await makeFolders(disk, folder)
        if (!before.ok) await setAside(disk, folder)
      })
      return ready.ok ? files.write(shape, name, settings) : ready
    },
  }
}

function isDamage(problem: Problem): boolean {
  return problem.code === 'file-damaged'
}

async function setAside(disk: Disk, folder: string): Promise<void> {
  await disk.rename(join(folder, name), join(folder, await setAsideName(disk, folder, name)))
}
