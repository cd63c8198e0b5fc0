import { indexArticles } from '#core/import/article-index.ts'
import { groupFiles } from '#core/format/file-group.ts'
import { alikeIn } from '#core/import/find-corrected.ts'
import { isAboutFolder } from '#core/import/about-folder.ts'
import type { ImportPlan, PlannedLayer, ReadFile } from '#core/import/import-plan.ts'
import { mapFiles } from '#core/import/map-files.ts'
import { knownIn, planImport } from '#core/import/plan.ts'
import { emptyReport, type ImportReport } from '#core/import/report.ts'
import { goldAnnotator } from '#core/model/decision.ts'
import type { Project } from '#core/model/project.ts'
import type { InputFile, ProjectStore } from '#core/ports.ts'
import { problem } from '#core/problem/problem.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { withoutBackup } from './backups.ts'
import { inParallel } from './in-parallel.ts'
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
 * Reads `files` into the project, those together that belong together. What a file holds that cannot be read is in the
 * report; only a disk that refuses ends the import, and what was written before stays.
 */
async function importFiles(
  target: ImportTarget,
  files: FileSequence,
  options: ImportOptions,
): Promise<Result<ImportReport>> {
  if (options.annotator === goldAnnotator) return fail('annotator-reserved', { annotator: goldAnnotator })
  const found: InputFile[] = []
  for await (const file of files) found.push(file)
  if (found.length === 0) return succeed(emptyReport)
  const articles = found.filter((file) => !isAboutFolder(file.name))
  const read = await readFiles(target, articles, options.format ?? null)
  const { scheme } = target.project()
  const mapped = mapFiles(read, { scheme, mapping: options.mapping ?? null })
  const plan = await planFor(target, mapped, options)
  const report = await carryOut(target, plan)
  return report.ok ? succeed(withUnread(report.value, found)) : report
}

function withUnread(report: ImportReport, found: readonly InputFile[]): ImportReport {
  const unread = found.filter(({ name }) => isAboutFolder(name))
  const skipped = unread.map(({ name }) => problem('file-about-folder', {}, { file: name }))
  return { ...report, skipped: [...report.skipped, ...skipped] }
}

async function readFiles(
  { reader }: ImportTarget,
  files: readonly InputFile[],
  format: string | null,
): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = []
  for (const { main, companions } of groupFiles(files)) {
    const file = companions.length === 0 ? main : { ...main, companions }
    read.push({ file, imported: await reader.read(file, format) })
  }
  return read
}

async function planFor(
  target: ImportTarget,
  files: readonly ReadFile[],
  options: ImportOptions,
): Promise<ImportPlan> {
  const { library, layers, clock, ids } = target
  const articles = indexArticles(library.heads())
  const known = knownIn(
    articles,
    files.flatMap(({ imported }) => imported.documents),
  )
  const read = await Promise.all(known.map((id) => layers.read(id)))
  const texts = await textsOf(target, alikeIn(articles, files))
  return planImport(
    { project: target.project(), articles, texts, layers: read.flat() },
    { files, annotator: options.annotator ?? null, corrected: options.corrected ?? 'hold-back' },
    { by: target.by, now: clock.now(), nextId: () => ids.next() },
  )
}

async function textsOf(
  { store }: ImportTarget,
  articles: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const read = await Promise.all(articles.map((id) => store.readArticle(id)))
  return new Map(read.flatMap((article) => (article.ok ? [[article.value.id, article.value.text]] : [])))
}

/** Project before articles before layers, so that nothing on disk ever refers to what is not there yet. */
async function carryOut(target: ImportTarget, plan: ImportPlan): Promise<Result<ImportReport>> {
  if (plan.project) {
    const written = await target.setProject(plan.project)
    if (!written.ok) return written
  }
  const articles = await inParallel(plan.articles, async (article) => {
    const written = await target.store.writeArticle(article)
    if (written.ok) target.library.putArticle(article)
    return written
  })
  if (!articles.ok) return articles
  const layers = await inParallel(plan.layers, (layer) => addLayer(target, layer))
  return layers.ok ? succeed(plan.report) : layers
}

/** Goes through the open layer, so that every window that shows it sees what came. */
async function addLayer({ layers }: ImportTarget, { entry, after }: PlannedLayer): Promise<Result<unknown>> {
  const layer = await layers.open({ annotator: after.annotator, article: after.article })
  return layer.ok ? layer.value.receive(entry.change) : layer
}
