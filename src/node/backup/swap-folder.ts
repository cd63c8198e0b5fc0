import { dirname, join } from 'node:path'
import type { Disk } from '#node/disk/disk.ts'
import { syncFolder } from '#node/disk/durable.ts'
import { backupFolder } from './backup-name.ts'
import { projectParts } from './project-parts.ts'

interface Swap {
  /** The project's folder. */
  readonly root: string
  /** A folder beside it with the project that is to take its place. */
  readonly next: string
  /** Where the project goes meanwhile, beside it. */
  readonly aside: string
}

/**
 * Puts `next` in the place of the project, durably. What else lies in the folder, the backups first, comes along. At every
 * moment the old project or the new one is there whole, at `root` or at `aside`.
 */
export async function swapFolder(disk: Disk, { root, next, aside }: Swap): Promise<void> {
  await disk.rename(root, aside)
  try {
    await disk.rename(next, root)
  } catch (error) {
    await disk.rename(aside, root)
    throw error
  }
  await syncFolder(disk, dirname(root))
  const parts: readonly string[] = projectParts
  const others = (await disk.readdir(aside)).filter((name) => !parts.includes(name) && !isLock(name))
  for (const name of others.toSorted((a, b) => rank(a) - rank(b)))
    await disk.rename(join(aside, name), join(root, name))
  await syncFolder(disk, root)
  await disk.rm(aside, { recursive: true, force: true })
}

function rank(name: string): number {
  return name === backupFolder ? 0 : 1
}

/** The locks of whoever restores; they go with the folder. */
function isLock(name: string): boolean {
  return name.startsWith('.lock')
}
