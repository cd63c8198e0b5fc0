import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type Manifest, manifestName, manifestSchema } from '#core/backup/backup.ts'
import { problem, type Problem } from '#core/problem/problem.ts'
import type { Result } from '#core/problem/result.ts'
import { type OpenZip, openZip, type ZipEntry } from '#core/zip/read-zip.ts'
import { Refusal } from '#node/disk/attempt.ts'
import type { Disk } from '#node/disk/disk.ts'
import { makeFolders, syncFolder } from '#node/disk/durable.ts'
import { projectParts } from './project-parts.ts'
import { sha256 } from './write-backup.ts'

/** More than a backup of ours can hold. */
const limits = { members: 1_000_000, bytes: 4_000_000_000 }

/** Where a backup is unpacked; `name` is what problems call it. */
interface Unpacking {
  readonly disk: Disk
  readonly bytes: Uint8Array
  readonly name: string
  /** A new folder. */
  readonly folder: string
}

/**
 * Unpacks a backup and compares every file with the hash that its manifest states. Throws a `Refusal` where one differs, is
 * missing or is not listed; then the folder is half and has to go.
 */
export async function unpackBackup({ disk, bytes, name, folder }: Unpacking): Promise<void> {
  const zip = orRefuse(openZip(bytes, limits), name)
  const manifest = readManifest(zip, name)
  const listed = new Map(manifest.files.map((file) => [file.name, file.sha256]))
  const folders = new Set<string>()
  for (const [index, member] of zip.members.entries()) {
    if (member.name === manifestName) continue
    const entry = orRefuse(zip.read(index), name)
    const stated = listed.get(entry.name)
    if (stated === undefined || !isPart(entry.name) || sha256(entry.bytes) !== stated)
      throw damaged(name, entry.name)
    listed.delete(entry.name)
    folders.add(await writeEntry(disk, folder, entry))
    await setImmediate()
  }
  const [missing] = listed.keys()
  if (missing !== undefined) throw damaged(name, missing)
  for (const each of folders) await syncFolder(disk, each)
}

/** The folder that it was written into. */
async function writeEntry(disk: Disk, folder: string, entry: ZipEntry): Promise<string> {
  const file = join(folder, ...entry.name.split('/'))
  await makeFolders(disk, dirname(file))
  await disk.writeFile(file, entry.bytes, { flag: 'wx', flush: true })
  return dirname(file)
}

function isPart(name: string): boolean {
  return projectParts.some((part) => name === part || name.startsWith(`${part}/`))
}

function readManifest(zip: OpenZip, name: string): Manifest {
  const index = zip.members.findIndex((member) => member.name === manifestName)
  if (index === -1) throw damaged(name, manifestName)
  const entry = orRefuse(zip.read(index), name)
  const manifest = manifestSchema.safeParse(parseJson(entry.bytes))
  if (!manifest.success) throw damaged(name, manifestName)
  return manifest.data
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}

function damaged(name: string, file: string): Refusal {
  return new Refusal(problem('backup-damaged', { file }, { file: name }))
}

function orRefuse<T>(result: Result<T>, name: string): T {
  if (result.ok) return result.value
  const told: Problem = { ...result.problem, file: name }
  throw new Refusal(told)
}
