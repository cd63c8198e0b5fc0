import { join } from 'node:path'
import { problem } from '#core/problem/problem.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { attempt, orMissing } from '#node/disk/attempt.ts'
import type { Disk } from '#node/disk/disk.ts'
import { type FolderLock, lockFolder } from '#node/project/lock.ts'
import { lockShared } from '#node/project/locks.ts'

/** Takes every lock that the project at `root` has, so that nobody works in it; or says who does. */
export async function lockEverything(disk: Disk, root: string): Promise<Result<readonly FolderLock[]>> {
  const shared = await lockShared(root)
  if (!shared.ok) return shared
  const locks: FolderLock[] = [shared.value]
  const folders = await attempt('disk-refused', root, () => layerFolders(disk, root))
  if (!folders.ok) return letGo(locks, folders)
  for (const annotator of folders.value) {
    const lock = await lockFolder(join(root, 'layers', annotator), (holder) =>
      problem('annotator-elsewhere', { annotator, holder }, { file: root }),
    )
    if (!lock.ok) return letGo(locks, lock)
    locks.push(lock.value)
  }
  return succeed(locks)
}

async function layerFolders(disk: Disk, root: string): Promise<readonly string[]> {
  const entries = await orMissing(disk.readdir(join(root, 'layers'), { withFileTypes: true }), [])
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}

async function letGo(locks: readonly FolderLock[], refusal: Result<never>): Promise<Result<never>> {
  for (const lock of locks) await lock.release()
  return refusal
}
