import type { Article, ArticleMetadata } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import type { Clock, FileReader, Ids, InputFile, LayerKey, ProjectStore } from '#core/ports.ts'
import type { ImportReport } from '#core/import/report.ts'
import type { OutputFile } from '#core/format/dataset.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { writeExport, previewExport } from './export.ts'
import type { Listener } from './feed.ts'
import { type ImportOptions, importFiles } from './import.ts'
import { type Library, openLibrary } from './library.ts'
import { type OpenLayer, openLayer } from './open-layer.ts'
import { createQueue } from './queue.ts'
import type { ArticleSummary, ExportPreview, ExportRequest, LibraryEvent } from './views.ts'

/** What a workspace needs from outside besides the project. */
export interface Surroundings {
  readonly reader: FileReader
  readonly clock: Clock
  readonly ids: Ids
}

/** One open project and one annotator at work on it: the only place where its state changes. */
export interface Workspace {
  readonly path: string
  readonly annotator: string
  readonly library: Library
  project(): Project
  rows(): readonly ArticleSummary[]
  subscribeLibrary(listener: Listener<LibraryEvent>): () => void
  article(id: string): Promise<Result<Article>>
  editArticle(id: string, metadata: ArticleMetadata): Promise<Result<Article>>
  /** My layer of an article. */
  layer(article: string): Promise<Result<OpenLayer>>
  /** Everybody's layers of an article, by annotator; what cannot be read is left out (the library says so). */
  layersOf(article: string): Promise<readonly Layer[]>
  import(files: FileSequence, options?: ImportOptions): Promise<Result<ImportReport>>
  preview(request: ExportRequest): Promise<Result<ExportPreview>>
  export(request: ExportRequest): Promise<Result<OutputFile>>
  close(): Promise<void>
}

export type FileSequence = AsyncIterable<InputFile> | Iterable<InputFile>

/** Opens `store` for `annotator`, who must be one of the project's annotators. */
export async function createWorkspace(
  store: ProjectStore,
  annotator: string,
  surroundings: Surroundings,
): Promise<Result<Workspace>> {
  const project = await store.readProject()
  if (!project.ok) return project
  const library = await openLibrary(store, annotator)
  return succeed(workspaceOver({ store, annotator, library, surroundings }, project.value))
}

interface Parts {
  readonly store: ProjectStore
  readonly annotator: string
  readonly library: Library
  readonly surroundings: Surroundings
}

function workspaceOver(parts: Parts, opened: Project): Workspace {
  const { store, annotator, library, surroundings } = parts
  let project = opened
  const inTurn = createQueue()
  const layers = createLayers(parts, () => project)
  const setProject = async (next: Project): Promise<Result<null>> => {
    const written = await store.writeProject(next)
    if (written.ok) project = next
    return written
  }
  const workspace: Workspace = {
    path: store.path,
    annotator,
    library,
    project: () => project,
    rows: () => library.rows(),
    subscribeLibrary: (listener) => library.subscribe(listener),
    article: (id) => readArticle(parts, id),
    editArticle: (id, metadata) => inTurn(() => editArticle(parts, id, metadata)),
    layer: (article) => layers.open({ annotator, article }),
    layersOf: (article) => layers.read(article),
    import: (files, options = {}) =>
      inTurn(() =>
        importFiles({ ...surroundings, store, library, layers, workspace, setProject }, files, options),
      ),
    preview: (request) => previewExport(workspace, request),
    export: (request) => writeExport(workspace, request),
    close: () => inTurn(() => store.close()),
  }
  return workspace
}

async function readArticle({ store, library }: Parts, id: string): Promise<Result<Article>> {
  return library.heads().some((head) => head.id === id)
    ? store.readArticle(id)
    : fail('article-unknown', { article: id })
}

async function editArticle(parts: Parts, id: string, metadata: ArticleMetadata): Promise<Result<Article>> {
  const article = await readArticle(parts, id)
  if (!article.ok) return article
  const edited = { ...article.value, ...metadata }
  const written = await parts.store.writeArticle(edited)
  if (!written.ok) return written
  parts.library.putArticle(edited)
  return succeed(edited)
}

/** The layers that somebody works on stay open, so that all windows share one state. */
export interface Layers {
  open(key: LayerKey): Promise<Result<OpenLayer>>
  read(article: string): Promise<readonly Layer[]>
}

function createLayers(parts: Parts, project: () => Project): Layers {
  const opened = new Map<string, Promise<Result<OpenLayer>>>()
  const nameOf = (key: LayerKey) => `${key.annotator}/${key.article}`
  const open = (key: LayerKey) => {
    const known = opened.get(nameOf(key))
    if (known) return known
    const opening = openStoredLayer(parts, project, key)
    opened.set(nameOf(key), opening)
    void opening.then((result) => result.ok || opened.delete(nameOf(key)))
    return opening
  }
  return {
    open,
    read: async (article) => {
      const annotators = parts.library.layersOf(article).map((layer) => layer.annotator)
      const read = await Promise.all(
        annotators.toSorted().map(async (annotator) => {
          const key = { annotator, article }
          const live = await opened.get(nameOf(key))
          return live?.ok ? [live.value.layer] : readStored(parts.store, key)
        }),
      )
      return read.flat()
    },
  }
}

async function readStored(store: ProjectStore, key: LayerKey): Promise<readonly Layer[]> {
  const stored = await store.readLayer(key)
  return stored.ok ? [stored.value.layer] : []
}

async function openStoredLayer(
  parts: Parts,
  project: () => Project,
  key: LayerKey,
): Promise<Result<OpenLayer>> {
  const article = await readArticle(parts, key.article)
  if (!article.ok) return article
  const stored = await parts.store.readLayer(key)
  if (!stored.ok) return stored
  const { clock, ids } = parts.surroundings
  const layer = openLayer({
    store: parts.store,
    article: article.value,
    stored: stored.value,
    scheme: () => project().scheme,
    clock,
    ids,
  })
  layer.subscribe(() => parts.library.putLayer(layer.layer))
  return succeed(layer)
}
