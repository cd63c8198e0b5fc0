import type { Dirent, Stats } from 'node:fs'
import { join } from 'node:path'
import type { Disk } from '#node/disk/disk.ts'
import { orMissing } from '#node/disk/attempt.ts'

/** What makes up a project; everything else in its folder is somebody else's, or can be made anew. */
export const projectParts = ['articles', 'layers', 'project.json'] as const

/**
 * Paths of the project's files, relative to `root` and with `/`, what was set aside included. A layer file comes before its
 * log: read in this order, the log can only be newer, even while somebody works.
 */
export async function projectFiles(disk: Disk, root: string): Promise<readonly string[]> {
  const files: string[] = []
  for (const part of projectParts) files.push(...(await filesUnder(disk, root, part)))
  return files
}

async function filesUnder(disk: Disk, root: string, path: string): Promise<readonly string[]> {
  const entries = await orMissing<readonly Dirent[] | null>(
    disk.readdir(join(root, path), { withFileTypes: true }),
    null,
  )
  if (entries === null) return (await isFile(disk, join(root, path))) ? [path] : []
  const files: string[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const inside = `${path}/${entry.name}`
    if (entry.isDirectory()) files.push(...(await filesUnder(disk, root, inside)))
    else if (entry.isFile()) files.push(inside)
  }
  return files
}

async function isFile(disk: Disk, path: string): Promise<boolean> {
  const found = await orMissing<Stats | null>(disk.stat(path), null)
  return found?.isFile() ?? false
}
