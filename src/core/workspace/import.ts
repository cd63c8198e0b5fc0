import { indexArticles } from '#core/import/article-index.ts'
import type { ImportPlan, PlannedLayer } from '#core/import/import-plan.ts'
import { knownIn, planImport } from '#core/import/plan.ts'
import { emptyReport, type ImportReport, sumReports } from '#core/import/report.ts'
import { goldAnnotator } from '#core/model/decision.ts'
import type { Project } from '#core/model/project.ts'
import type { InputFile, ProjectStore } from '#core/ports.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { withoutBackup } from './backups.ts'
import type { Library } from './library.ts'
import type { Layers } from './layers.ts'
import type { FileSequence, ImportOptions, Surroundings } from './surroundings.ts'

/** The project that files are read into; `by` is the annotator who asks for it. */
export interface ImportTarget extends Surroundings {
  readonly store: ProjectStore
  readonly library: Library
  readonly layers: Layers
  readonly by: string
  readonly project: () => Project
  readonly setProject: (project: Project) => Promise<Result<null>>
}

/** A backup comes first; one that could not be made is in the report. */
export async function importWithBackup(
  target: ImportTarget,
  ...what: readonly [FileSequence, ImportOptions]
): Promise<Result<ImportReport>> {
  const doubts = withoutBackup(await target.backUp(target.store.path, 'import'))
  const report = await importFiles(target, ...what)
  return report.ok ? succeed({ ...report.value, doubted: [...doubts, ...report.value.doubted] }) : report
}

/**
 * Reads `files` one by one into the project. What a file holds that cannot be read is in the report; only a disk that
 * refuses ends the import, and what was written before stays.
 */
async function importFiles(
  target: ImportTarget,
  files: FileSequence,
  options: ImportOptions,
): Promise<Result<ImportReport>> {
  if (options.annotator === goldAnnotator) return fail('annotator-reserved', { annotator: goldAnnotator })
  const reports: ImportReport[] = []
  for await (const file of files) {
    const report = await importFile(target, file, options)
    if (!report.ok) return report
    reports.push(report.value)
  }
  return succeed(reports.length === 0 ? emptyReport : sumReports(reports))
}

async function importFile(
  target: ImportTarget,
  file: InputFile,
  options: ImportOptions,
): Promise<Result<ImportReport>> {
  const imported = await target.reader.read(file, options.format ?? null)
  const { library, layers, clock, ids } = target
  const articles = indexArticles(library.heads())
  const known = await Promise.all(knownIn(articles, imported).map((id) => layers.read(id)))
  const plan = planImport(
    { project: target.project(), articles, layers: known.flat() },
    { file, imported, annotator: options.annotator ?? null, corrected: options.corrected ?? 'hold-back' },
    { by: target.by, now: clock.now(), nextId: () => ids.next() },
  )
  return carryOut(target, plan)
}

/** Project before articles before layers, so that nothing on disk ever refers to what is not there yet. */
async function carryOut(target: ImportTarget, plan: ImportPlan): Promise<Result<ImportReport>> {
  if (plan.project) {
    const written = await target.setProject(plan.project)
    if (!written.ok) return written
  }
  for (const article of plan.articles) {
    const written = await target.store.writeArticle(article)
    if (!written.ok) return written
    target.library.putArticle(article)
  }
  for (const layer of plan.layers) {
    const written = await addLayer(target, layer)
    if (!written.ok) return written
  }
  return succeed(plan.report)
}

/** Goes through the open layer, so that every window that shows it sees what came. */
async function addLayer({ layers }: ImportTarget, { entry, after }: PlannedLayer): Promise<Result<unknown>> {
  const layer = await layers.open({ annotator: after.annotator, article: after.article })
  return layer.ok ? layer.value.receive(entry.change) : layer
}
