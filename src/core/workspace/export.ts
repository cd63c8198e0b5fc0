import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Dataset, DatasetItem, OutputFile } from '#core/format/dataset.ts'
import type { Format } from '#core/format/format.ts'
import type { LossCode } from '#core/format/losses.ts'
import { formats } from '#core/format/registry.ts'
import type { Article } from '#core/model/article.ts'
import { slug } from '#core/model/identifier.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import type { ExportPreview, ExportRequest } from './views.ts'
import type { Library } from './library.ts'

/** What of a workspace is exported. */
interface Exported {
  readonly project: () => Project
  readonly library: Library
  readonly article: (id: string) => Promise<Result<Article>>
  readonly layersOf: (article: string) => Promise<readonly Layer[]>
}

/** How much of a file a preview shows, in UTF-16 code units. */
const headLength = 6000

/** The file that `request` asks for; the same project and request give the same bytes. */
export async function writeExport(workspace: Exported, request: ExportRequest): Promise<Result<OutputFile>> {
  const format = findWriter(request.format)
  if (!format.ok) return format
  const dataset = await gather(workspace, request)
  return dataset.ok ? succeed(format.value.file(dataset.value)) : dataset
}

export async function previewExport(
  workspace: Exported,
  request: ExportRequest,
): Promise<Result<ExportPreview>> {
  const format = findWriter(request.format)
  if (!format.ok) return format
  const dataset = await gather(workspace, request)
  if (!dataset.ok) return dataset
  const { name, text } = format.value.file(dataset.value)
  const bytes = utf8ToBytes(text)
  const layers = dataset.value.items.flatMap((item) => item.layers)
  return succeed({
    name,
    head: text.slice(0, headLength),
    size: bytes.length,
    sha256: bytesToHex(sha256(bytes)),
    articles: dataset.value.items.length,
    annotations: layers.reduce((n, layer) => n + layer.annotations.length, 0),
    relations: layers.reduce((n, layer) => n + layer.relations.length, 0),
    losses: format.value.losses,
  })
}

interface Writer {
  readonly losses: readonly LossCode[]
  file(dataset: Dataset): OutputFile
}

function findWriter(id: string): Result<Writer> {
  const format = formats.find((f) => f.id === id)
  const write = format?.write
  if (!format || !write) return fail('format-write-unknown', { format: id, known: writable().join(', ') })
  return succeed({
    losses: format.losses,
    file: (dataset) => ({ name: fileName(dataset, format), text: [...write(dataset)].join('') }),
  })
}

function writable(): readonly string[] {
  return formats.filter((format) => format.write).map((format) => format.id)
}

function fileName({ project }: Dataset, { extensions }: Format): string {
  return `${slug(project.name) || project.id}.${extensions[0] ?? 'txt'}`
}

/** Articles by id, layers by annotator: an order that does not depend on when anything was done. */
async function gather(workspace: Exported, request: ExportRequest): Promise<Result<Dataset>> {
  const project = workspace.project()
  const stranger = request.annotators?.find((id) => !project.annotators.some((a) => a.id === id))
  if (stranger !== undefined) return fail('annotator-unknown', { annotator: stranger })
  const known = workspace.library.heads().map((head) => head.id)
  const items: DatasetItem[] = []
  for (const id of request.articles ?? known) {
    const article = await workspace.article(id)
    if (!article.ok) return article
    const layers = await workspace.layersOf(id)
    const wanted = layers.filter((layer) => request.annotators?.includes(layer.annotator) ?? true)
    items.push({ article: article.value, layers: wanted })
  }
  return succeed({ project, items: items.toSorted((a, b) => compare(a.article.id, b.article.id)) })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
