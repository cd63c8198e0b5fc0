import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type BackupReason, type Manifest, manifestName } from '#core/backup/backup.ts'
import { problem } from '#core/problem/problem.ts'
import { createZipPacker } from '#core/zip/write-zip.ts'
import { Refusal } from '#node/disk/attempt.ts'
import type { Disk } from '#node/disk/disk.ts'
import { FileInPieces } from '#node/disk/file-in-pieces.ts'
import { projectFiles } from './project-parts.ts'

/** What of a project is written where, and for what. */
export interface BackupPlan {
  readonly disk: Disk
  /** The project's folder. */
  readonly root: string
  /** The zip's absolute path. */
  readonly file: string
  readonly at: string
  readonly reason: BackupReason
  readonly signal: { readonly aborted: boolean } | undefined
}

/** More cannot be read at once from one file. */
const largest = 2_000_000_000

/** Bytes packed at a time, so that an edit that comes meanwhile waits a few milliseconds at most. */
const slice = 65_536

/**
 * Writes the zip, its members' hashes in its last one. Nobody sees it before it is whole. Throws what the disk says, a
 * `Refusal`; one where `signal` aborts, too.
 */
export async function writeBackup(plan: BackupPlan): Promise<void> {
  const out = await FileInPieces.begin(plan.disk, plan.file)
  try {
    await writeMembers(plan, out)
    await out.finish()
  } catch (error) {
    await out.abandon()
    throw error
  }
}

async function writeMembers(
  { disk, root, at, reason, signal }: BackupPlan,
  out: FileInPieces,
): Promise<void> {
  const packer = createZipPacker()
  const write = async (chunks: readonly Uint8Array[]): Promise<void> => {
    for (const chunk of chunks) await out.write(chunk)
  }
  const add = async (name: string, bytes: Uint8Array): Promise<void> => {
    packer.begin(name)
    for (let from = 0; from < bytes.length; from += slice) {
      if (signal?.aborted) throw new Refusal(problem('stopped'))
      await write(packer.push(bytes.subarray(from, from + slice)))
      await setImmediate()
    }
    await write(packer.endMember())
  }
  const files: Manifest['files'][number][] = []
  let total = 0
  for (const name of await projectFiles(disk, root)) {
    const bytes = await disk.readFile(join(root, name))
    total += bytes.length
    if (total > largest) throw new Refusal(problem('backup-too-large', {}, { file: root }))
    files.push({ name, sha256: sha256(bytes), bytes: bytes.length })
    await add(name, bytes)
  }
  const manifest: Manifest = { version: 1, at, reason, files }
  await add(manifestName, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
  await write(packer.end())
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
