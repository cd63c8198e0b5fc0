import type { Dataset, OutputPart } from '#core/format/dataset.ts'
import { type Format, isWritable, type Remark } from '#core/format/format.ts'
import { formats } from '#core/format/registry.ts'
import { slug } from '#core/model/identifier.ts'
import type { Problem } from '#core/problem/problem.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { accountOf } from './export-account.ts'
import { type Exported, gather, Unreadable, wantedBy } from './gather.ts'
import { coalesced, zipped } from './output-parts.ts'
import type { ExportPreview, ExportReport, ExportRequest } from './views.ts'

/** A piece of a file, or how the export ended: what came before a failure is to be thrown away. */
export type ExportStep =
  | ({ readonly type: 'part' } & OutputPart)
  | { readonly type: 'done'; readonly report: ExportReport }
  | { readonly type: 'failed'; readonly problem: Problem }

/** How much of a file a preview shows, in UTF-16 code units. */
const headLength = 6000
/** How much is written for a preview at most: a larger export is described without its size and hash. In UTF-16 code units. */
const previewed = 8_000_000

/** Writes what `request` asks for, while the steps are asked for; the same project and request give the same bytes. */
export function startExport(
  workspace: Exported,
  request: ExportRequest,
): Result<AsyncGenerator<ExportStep, void>> {
  const format = findWriter(request.format)
  if (!format.ok) return format
  const dataset = gather(workspace, request)
  if (!dataset.ok) return dataset
  return succeed(stepsOf({ format: format.value, dataset: dataset.value, zipped: request.zipped ?? false }))
}

interface Job {
  readonly format: Format
  readonly dataset: Dataset
  readonly zipped: boolean
}

async function* stepsOf(job: Job): AsyncGenerator<ExportStep, void> {
  const { format, dataset } = job
  const remarks: Problem[] = []
  const account = accountOf(dataset)
  const parts = partsOf({ ...job, dataset: account.dataset }, (what) => void remarks.push(what))
  try {
    for await (const part of coalesced(parts)) {
      account.take(part)
      yield { type: 'part', ...part }
    }
    yield { type: 'done', report: { ...account.close(), losses: format.losses, remarks } }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    yield { type: 'failed', problem: error.problem }
  }
}

function partsOf({ format, dataset, zipped: isZipped }: Job, remark: Remark): AsyncIterable<OutputPart> {
  const stem = stemOf(dataset)
  if (!format.writeFiles) return singleFile({ format, dataset, zipped: isZipped }, remark)
  const parts = format.writeFiles(dataset, remark)
  return isZipped ? zipped(parts, `${stem}.zip`) : parts
}

async function* singleFile({ format, dataset }: Job, remark: Remark): AsyncGenerator<OutputPart, void> {
  const file = `${stemOf(dataset)}.${format.extensions[0] ?? 'txt'}`
  for await (const data of format.write?.(dataset, remark) ?? []) yield { file, data }
}

function stemOf({ project }: Dataset): string {
  return slug(project.name) || project.id
}

/** How the export would begin; one that would take long is not written to its end for it. */
export async function previewExport(
  workspace: Exported,
  request: ExportRequest,
): Promise<Result<ExportPreview>> {
  const steps = startExport(workspace, request)
  if (!steps.ok) return steps
  const shown = await beginningOf(steps.value)
  if ('problem' in shown) return { ok: false, problem: shown.problem }
  const losses = formats.find(({ id }) => id === request.format)?.losses ?? []
  return succeed({ ...shown, ...countsOf(workspace, request), losses })
}

type Beginning = Pick<ExportPreview, 'name' | 'head' | 'report'>

async function beginningOf(
  steps: AsyncIterable<ExportStep>,
): Promise<Beginning | { readonly problem: Problem }> {
  let name = ''
  let head = ''
  let written = 0
  for await (const step of steps) {
    if (step.type === 'failed') return { problem: step.problem }
    if (step.type === 'done') return { name, head, report: step.report }
    if (written === 0) name = step.file
    if (typeof step.data === 'string' && step.file === name && head.length < headLength)
      head = (head + step.data).slice(0, headLength)
    written += step.data.length
    if (written > previewed) break
  }
  return { name, head, report: null }
}

/** From what the library knows of what may be seen, so that nothing has to be read for it. */
function countsOf(
  { library, annotator }: Exported,
  request: ExportRequest,
): Pick<ExportReport, 'articles' | 'annotations' | 'relations'> {
  const ids = [...new Set(request.articles ?? library.heads().map((head) => head.id))]
  const isWanted = wantedBy(request)
  const layers = ids.flatMap((id) => {
    const isHidden = library.isHidden(id)
    return library
      .layersOf(id)
      .filter((layer) => isWanted(layer.annotator) && (!isHidden || layer.annotator === annotator))
  })
  return {
    articles: ids.length,
    annotations: layers.reduce((sum, layer) => sum + layer.annotations, 0),
    relations: layers.reduce((sum, layer) => sum + layer.relations, 0),
  }
}

function findWriter(id: string): Result<Format> {
  const format = formats.find((f) => f.id === id)
  if (format && isWritable(format)) return succeed(format)
  const known = formats.filter(isWritable).map((f) => f.id)
  return fail('format-write-unknown', { format: id, known: known.join(', ') })
}
