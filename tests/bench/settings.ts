import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { initialSettings, type Settings } from '#core/settings.ts'

/** A settings folder in which the first annotator has had `project` open. */
export async function settingsFor(project: string, folder: string): Promise<string> {
  const recent = [
    { path: project, name: 'Bench', openedAt: '2026-01-01T00:00:00.000Z', annotator: 'ana', place: null },
  ]
  const settings: Settings = { ...initialSettings, recent }
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings))
  return folder
}
