import { join, resolve } from 'node:path'
import { isToldByLog } from '#core/check/check-layer.ts'
import { initialBackupLimits } from '#core/backup/backup.ts'
import { replay } from '#core/change/replay.ts'
import { emptyLayer } from '#core/model/layer.ts'
import type { LayerKey } from '#core/ports.ts'
import { type Problem, problem, type ProblemCode } from '#core/problem/problem.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { backupShelf } from '#node/backup/backup-shelf.ts'
import { attempt } from '#node/disk/attempt.ts'
import { type Disk, realDisk } from '#node/disk/disk.ts'
import { projectGateway } from './gateway.ts'
import { soon } from './later.ts'
import { replaceLayerFile } from './mend-layer.ts'
import { ProjectFolder } from './project-folder.ts'

/** What opening a layer for work mends, as its notices say it. */
const mended: ReadonlySet<ProblemCode> = new Set(['log-torn', 'log-cut', 'layer-rebuilt'])

/**
 * Mends what can be mended without guessing, and tells what it did. A backup comes first; whatever is taken out of use is
 * kept beside its place. Texts, spans and quotes are left alone: nothing proves which of them is right.
 */
export async function repairProject(path: string): Promise<Result<readonly Problem[]>> {
  const root = resolve(path)
  const folder = await ProjectFolder.open(root, { disk: realDisk, later: soon, access: 'write' })
  if (!folder.ok) return folder
  const project = await folder.value.readProject()
  if (!project.ok) return project
  const made = await backupShelf().make({ project: root, reason: 'asked', limits: initialBackupLimits })
  if (!made.ok) return made
  const modern = await projectGateway.modernise(root, async () => made)
  if (!modern.ok) return modern
  try {
    return await repair(folder.value, realDisk)
  } finally {
    await folder.value.close()
  }
}

async function repair(folder: ProjectFolder, disk: Disk): Promise<Result<readonly Problem[]>> {
  const done: Problem[] = []
  const listing = await attempt('disk-refused', folder.path, () => folder.list())
  if (!listing.ok) return listing
  for (const key of listing.value.layers) {
    const repaired = await repairLayer(folder, disk, key)
    if (!repaired.ok) return repaired
    done.push(...repaired.value)
  }
  const removed = await folder.exclusively(() => removeLeftovers(folder.path, disk, listing.value.leftovers))
  return removed.ok ? succeed([...done, ...removed.value]) : removed
}

/** A layer that cannot be told at all stays as it is; the check names it. */
async function repairLayer(
  folder: ProjectFolder,
  disk: Disk,
  key: LayerKey,
): Promise<Result<readonly Problem[]>> {
  const claimed = await folder.claim(key.annotator)
  if (!claimed.ok) return claimed
  const opened = await folder.openLayer(key)
  if (!opened.ok) return succeed([])
  const done = opened.value.notices.filter(({ code }) => mended.has(code))
  if (isToldByLog(opened.value)) return succeed(done)
  const { layer } = replay(emptyLayer(key.annotator, key.article), opened.value.entries.map(succeed))
  const file = folder.layerFile(key)
  const kept = await attempt('not-saved', file, () =>
    replaceLayerFile({ disk, root: folder.path }, file, layer),
  )
  if (!kept.ok) return kept
  return succeed([...done, problem('layer-retold', { kept: kept.value }, { file })])
}

async function removeLeftovers(
  root: string,
  disk: Disk,
  leftovers: readonly string[],
): Promise<Result<readonly Problem[]>> {
  return attempt('not-saved', root, async () => {
    for (const file of leftovers) await disk.rm(join(root, file), { force: true })
    return leftovers.map((file) => problem('leftover-removed', {}, { file }))
  })
}
