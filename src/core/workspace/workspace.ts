import { editArticle } from './edit-article.ts'
import type { Article, ArticleMetadata } from '#core/model/article.ts'
import { goldAnnotator } from '#core/model/decision.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import type { InputFile, ProjectStore } from '#core/ports.ts'
import type { Receipt, ReceiveChoices } from '#core/exchange/receive-views.ts'
import type { HistoryPage, HistoryRequest } from '#core/history/history-record.ts'
import type { ImportReport } from '#core/import/report.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { type Compared, computeAgreement } from './agreement.ts'
import type { AgreementEvent, AgreementRequest, PassageList, PassagesRequest } from './agreement-views.ts'
import { type CurrentProject, keepProject } from './current-project.ts'
import { type Exchanged, inspectWork, receiveWork, sendWork } from './exchange.ts'
import type { SendRequest } from './exchange-views.ts'
import { type ExportStep, previewExport, startExport } from './export.ts'
import type { Listener } from './feed.ts'
import type { Exported } from './gather.ts'
import { readHistory } from './history.ts'
import { importWithBackup, type ImportTarget } from './import.ts'
import { createLayers, type Layers } from './layers.ts'
import { type Library, openLibrary } from './library.ts'
import type { OpenLayer } from './open-layer.ts'
import { type Outside, watchOutside } from './outside.ts'
import type { ReviewEvent } from './review-views.ts'
import { followReview, keepGoldProgress, visibleLayers } from './review.ts'
import { listPassages } from './passages.ts'
import { readArticle } from './read-article.ts'
import { createQueue } from './queue.ts'
import { carryOutRevision, planRevision, type RevisionRequest } from './revision.ts'
import type { Held } from './held.ts'
import { heldIn } from './rescue.ts'
import type { RevisionOrder, RevisionPlan } from './revision-views.ts'
import type { Cancellation } from './stepwise.ts'
import type { FileSequence, ImportOptions, Surroundings } from './surroundings.ts'
import { createUnsavedBoard, type UnsavedBoard } from './unsaved.ts'
import { type Versions, versionsOf } from './versions.ts'
import type { ArticleSummary, ExportPreview, ExportRequest, LibraryEvent } from './views.ts'

/** One open project and one annotator at work on it: the only place where its state changes. */
export interface Workspace extends Versions {
  readonly path: string
  readonly annotator: string
  readonly library: Library
  project(): Project
  subscribeProject(listener: Listener<Project>): () => void
  rows(): readonly ArticleSummary[]
  subscribeLibrary(listener: Listener<LibraryEvent>): () => void
  article(id: string): Promise<Result<Article>>
  editArticle(id: string, metadata: ArticleMetadata): Promise<Result<Article>>
  /** My layer of an article. */
  layer(article: string): Promise<Result<OpenLayer>>
  /** Layers of an article that I may see, by annotator; what cannot be read is left out (the library says so). */
  layersOf(article: string): Promise<readonly Layer[]>
  /** The gold version of an article, to be changed. */
  gold(article: string): Promise<Result<OpenLayer>>
  /** What tells a listener of all layers of an article that I may see, and of their changes. */
  review(article: string): Result<(listener: Listener<ReviewEvent>) => () => void>
  /** Whether colleagues' work on an article is to be hidden from whoever has not marked it as done. */
  setBlind(blind: boolean): Promise<Result<null>>
  history(request: HistoryRequest): Promise<Result<HistoryPage>>
  /** What a corrected text would do to the tags of its article; nothing is changed. */
  planRevision(request: RevisionRequest): Promise<Result<RevisionPlan>>
  /** Does it, if the plan is still the one that was looked at. */
  revise(request: RevisionRequest, order: RevisionOrder): Promise<Result<RevisionPlan>>
  import(files: FileSequence, options?: ImportOptions): Promise<Result<ImportReport>>
  preview(request: ExportRequest): Promise<Result<ExportPreview>>
  /** The files in pieces, then a report; written while the steps are asked for. */
  export(request: ExportRequest): Result<AsyncGenerator<ExportStep, void>>
  /** How far annotators agree; computed while the events are asked for, until `signal` aborts. */
  agreement(
    request: AgreementRequest,
    signal?: Cancellation,
  ): Promise<Result<AsyncGenerator<AgreementEvent, void>>>
  passages(request: PassagesRequest): Promise<Result<PassageList>>
  /** A file with one annotator's work, for colleagues. */
  send(request: SendRequest): Promise<Result<InputFile>>
  /** What receiving a colleague's file would do. */
  inspect(file: InputFile, choices: ReceiveChoices): Promise<Result<Receipt>>
  receive(file: InputFile, choices: ReceiveChoices): Promise<Result<Receipt>>
  /** Follows the disk no longer; another workspace takes the store over. */
  leave(): void
  /** What the program has in memory of the layers that were opened. */
  held(): Promise<readonly Held[]>
  /** What is shown but not on the disk. */
  readonly unsaved: Pick<UnsavedBoard, 'total' | 'subscribe'>
  /** Tries to save at once what the disk has refused; refused where it still does. */
  settle(): Promise<Result<null>>
  /** Gives up whatever is not on the disk: see `settle`. */
  close(): Promise<void>
}

/** Opens `store` for `annotator`, who must be one of the project's annotators. */
export async function createWorkspace(
  store: ProjectStore,
  annotator: string,
  surroundings: Surroundings,
): Promise<Result<Workspace>> {
  const project = await store.readProject()
  if (!project.ok) return project
  const outside = await watchOutside(store)
  const current = keepProject(store, project.value)
  const viewer = { annotator, isBlind: () => current.project().blind === true }
  const { library, keep } = await openLibrary(store, viewer, surroundings.cache)
  const unsaved = createUnsavedBoard()
  const layers = createLayers({ store, annotator, library, surroundings, unsaved, project: current.project })
  await keepGoldProgress({ library, layers })
  void keep()
  return succeed(
    workspaceOver({ store, annotator, library, layers, unsaved, outside, surroundings }, current),
  )
}

interface Parts {
  readonly store: ProjectStore
  readonly annotator: string
  readonly library: Library
  readonly layers: Layers
  readonly unsaved: UnsavedBoard
  readonly outside: Outside
  readonly surroundings: Surroundings
}

function workspaceOver(parts: Parts, current: CurrentProject): Workspace {
  const { store, annotator, library, layers, outside } = parts
  const { project, setProject, takeProject, subscribeProject } = current
  const inTurn = createQueue()
  tellOnSight(current, library)
  outside.follow({ store, library, layers, takeProject })
  const readings: Pick<Compared, 'article' | 'layersOf'> = {
    article: (id) => readArticle(parts, id),
    layersOf: (article) => visibleLayers(parts, article),
  }
  const compared: Compared = { surroundings: parts.surroundings, project, library, ...readings }
  const target: ImportTarget = { ...parts.surroundings, ...parts, by: annotator, project, setProject }
  return {
    get path() {
      return store.path
    },
    annotator,
    library,
    project,
    subscribeProject,
    rows: () => library.rows(),
    subscribeLibrary: (listener) => library.subscribe(listener),
    ...readings,
    layer: (article) => layers.open({ annotator, article }),
    ...stepsOf(target, inTurn),
    ...reviewOf(parts),
    ...revisionsOf(parts, inTurn),
    setBlind: (blind) => inTurn(() => setProject({ ...project(), blind })),
    ...answersOf(compared, parts),
    ...exchangeOf(target, inTurn),
    ...savingOf(parts),
    ...versionsOf(parts, inTurn),
    leave: outside.stop,
    close: () => {
      outside.stop()
      return inTurn(() => close(layers, store))
    },
  }
}

/** What changes more than one layer: one step after the other, and alone among programs. */
function stepsOf(
  target: ImportTarget,
  inTurn: ReturnType<typeof createQueue>,
): Pick<Workspace, 'editArticle' | 'import'> {
  const alone = <T>(task: () => Promise<Result<T>>) => inTurn(() => target.store.exclusively(task))
  return {
    editArticle: (id, metadata) => alone(() => editArticle(target, id, metadata)),
    import: (files, options = {}) => alone(() => importWithBackup(target, files, options)),
  }
}

function savingOf(parts: Parts): Pick<Workspace, 'unsaved' | 'held' | 'settle'> {
  const { layers, unsaved } = parts
  return { unsaved, held: () => heldIn(parts), settle: () => settle(layers, unsaved) }
}

async function close(layers: Layers, store: ProjectStore): Promise<void> {
  for (const layer of await layers.opened()) await layer.drop()
  await store.close()
}

async function settle(layers: Layers, unsaved: UnsavedBoard): Promise<Result<null>> {
  for (const layer of await layers.opened()) await layer.flush()
  const left = unsaved.total()
  return left ? fail('edits-unsaved', { edits: left.edits }) : succeed(null)
}

/** Rows show more or less where the project becomes blind or no longer is. */
function tellOnSight({ project, subscribeProject }: CurrentProject, library: Library): void {
  let { blind } = project()
  subscribeProject((next) => {
    if (next.blind !== blind) library.tellAll()
    blind = next.blind
  })
}

function reviewOf(parts: Parts): Pick<Workspace, 'gold' | 'review'> {
  const { library, layers } = parts
  return {
    gold: async (article) => {
      if (library.isHidden(article)) return fail('hidden-until-done')
      return layers.open({ annotator: goldAnnotator, article })
    },
    review: (article) => followReview(parts, article),
  }
}

function revisionsOf(
  parts: Parts,
  inTurn: ReturnType<typeof createQueue>,
): Pick<Workspace, 'planRevision' | 'revise'> {
  return {
    planRevision: (request) => planRevision(parts, request),
    revise: (request, order) =>
      inTurn(() => parts.store.exclusively(() => carryOutRevision(parts, request, order))),
  }
}

type Answers = Pick<Workspace, 'history' | 'preview' | 'export' | 'agreement' | 'passages'>

/** What is made of the project without changing it. */
function answersOf(compared: Compared, parts: Parts): Answers {
  const exported: Exported = { ...compared, annotator: parts.annotator }
  return {
    history: (request) => readHistory(parts, request),
    preview: (request) => previewExport(exported, request),
    export: (request) => startExport(exported, request),
    agreement: (request, signal) => computeAgreement(compared, request, signal),
    passages: (request) => listPassages(compared, request),
  }
}

function exchangeOf(
  exchanged: Exchanged,
  inTurn: ReturnType<typeof createQueue>,
): Pick<Workspace, 'send' | 'inspect' | 'receive'> {
  return {
    send: (request) => sendWork(exchanged, request),
    inspect: (file, choices) => inTurn(() => inspectWork(exchanged, file, choices)),
    receive: (file, choices) =>
      inTurn(() => exchanged.store.exclusively(() => receiveWork(exchanged, file, choices))),
  }
}
