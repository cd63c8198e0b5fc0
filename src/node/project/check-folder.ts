import { resolve } from 'node:path'
import { check, type CheckReport } from '#core/check/check.ts'
import type { Problem } from '#core/problem/problem.ts'
import { attempt } from '#node/disk/attempt.ts'
import { realDisk } from '#node/disk/disk.ts'
import { soon } from './later.ts'
import { ProjectFolder } from './project-folder.ts'

/** Verifies the project in the folder `path` without locking or changing it. */
export async function checkProject(path: string): Promise<CheckReport> {
  const access = { disk: realDisk, later: soon, access: 'read' } as const
  const folder = await ProjectFolder.open(resolve(path), access)
  if (!folder.ok) return unreadable(folder.problem)
  const project = await folder.value.readProject()
  if (!project.ok) return unreadable(project.problem)
  const listing = await attempt('disk-refused', path, () => folder.value.list())
  if (!listing.ok) return unreadable(listing.problem)
  return check({
    ...listing.value,
    project: project.value,
    readArticle: (id) => folder.value.readArticle(id),
    readEarlier: (id, sha256) => folder.value.readEarlier(id, sha256),
    readLayer: (key) => folder.value.readLayer(key),
    articleFile: (id) => folder.value.articleFile(id),
    layerFile: (key) => folder.value.layerFile(key),
  })
}

function unreadable(problem: Problem): CheckReport {
  return { files: 0, articles: 0, layers: 0, annotations: 0, problems: [problem] }
}
