import { authorsOf } from '#core/exchange/author.ts'
import { blindReceipt } from '#core/exchange/blind-receipt.ts'
import type { LoggedLayer } from '#core/exchange/parcel.ts'
import { needsOf, planReceive } from '#core/exchange/plan-receive.ts'
import { readParcel } from '#core/exchange/read-parcel.ts'
import type { ReceivePlan } from '#core/exchange/receive-plan.ts'
import type { Receipt, ReceiveChoices } from '#core/exchange/receive-views.ts'
import { writeParcel } from '#core/exchange/write-parcel.ts'
import { goldAnnotator } from '#core/model/decision.ts'
import { emptyLayer } from '#core/model/layer.ts'
import type { Article } from '#core/model/article.ts'
import { slug } from '#core/model/identifier.ts'
import type { Project } from '#core/model/project.ts'
import type { InputFile, LayerKey, ProjectStore } from '#core/ports.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import type { Layers } from './layers.ts'
import type { Library } from './library.ts'
import type { SendRequest } from './exchange-views.ts'
import { readArticle } from './read-article.ts'
import type { Surroundings } from './surroundings.ts'

/** The project whose work is swapped with colleagues; `by` is the annotator who does it. */
export interface Exchanged extends Pick<Surroundings, 'backUp' | 'clock'> {
  readonly store: ProjectStore
  readonly library: Library
  readonly layers: Layers
  readonly by: string
  readonly project: () => Project
  readonly setProject: (project: Project) => Promise<Result<null>>
}

/** An exchange file with one annotator's layers and the articles that they belong to. */
export async function sendWork(exchanged: Exchanged, request: SendRequest): Promise<Result<InputFile>> {
  const { by, project, library } = exchanged
  const { annotator = by, articles: wanted } = request
  const gold = annotator === goldAnnotator ? { id: annotator, name: annotator } : undefined
  const sender = gold ?? project().annotators.find(({ id }) => id === annotator)
  if (!sender) return fail('annotator-unknown', { annotator })
  const { name, id, scheme } = project()
  const articles: Article[] = []
  const layers: LoggedLayer[] = []
  for (const article of (wanted ?? library.heads().map((head) => head.id)).toSorted()) {
    const logged = await storedLayer(exchanged, { annotator, article })
    if (!logged.ok) return logged
    if (logged.value.layer.revision === 0) continue
    const read = await readArticle(exchanged, article)
    if (!read.ok) return read
    articles.push(read.value)
    layers.push(logged.value)
  }
  if (layers.length === 0) return fail('exchange-nothing', { annotator })
  const annotators = [{ ...sender, authors: authorsOf(sender, project()) }]
  const bytes = writeParcel({ project: { id, name }, scheme, annotators, articles, layers })
  return succeed({ name: `${slug(name) || id}-${annotator}.standpoint`, bytes })
}

async function storedLayer({ store, library }: Exchanged, key: LayerKey): Promise<Result<LoggedLayer>> {
  if (!library.heads().some(({ id }) => id === key.article))
    return fail('article-unknown', { article: key.article })
  const stored = await store.readLayer(key)
  return stored.ok ? succeed(stored.value) : stored
}

/** What receiving `file` would do; nothing is changed. */
export async function inspectWork(
  exchanged: Exchanged,
  file: InputFile,
  choices: ReceiveChoices,
): Promise<Result<Receipt>> {
  const plan = await planFor(exchanged, file, choices)
  return plan.ok ? succeed(seen(exchanged, plan.value.receipt)) : plan
}

/** Project before articles before layers, so that nothing on disk ever refers to what is not there yet. */
export async function receiveWork(
  exchanged: Exchanged,
  file: InputFile,
  choices: ReceiveChoices,
): Promise<Result<Receipt>> {
  const plan = await planFor(exchanged, file, choices)
  if (!plan.ok) return plan
  const { project, articles, layers, receipt } = plan.value
  const backup = await exchanged.backUp(exchanged.store.path, 'receive')
  // A project too large for backups must not be cut off from its colleagues for ever.
  if (!backup.ok && backup.problem.code !== 'backup-too-large') return backup
  if (project) {
    const written = await exchanged.setProject(project)
    if (!written.ok) return written
  }
  for (const article of articles) {
    const written = await exchanged.store.writeArticle(article)
    if (!written.ok) return written
    exchanged.library.putArticle(article)
  }
  for (const { entries, after } of layers) {
    const layer = await exchanged.layers.open({ annotator: after.annotator, article: after.article })
    if (!layer.ok) return layer
    const adopted = await layer.value.adopt(entries)
    if (!adopted.ok) return adopted
  }
  return succeed(seen(exchanged, receipt))
}

/** In a blind project nothing is told of a colleague's layer before mine is done, nor of one whose article is new. */
function seen({ project, library }: Exchanged, receipt: Receipt): Receipt {
  const known = new Set(library.heads().map(({ id }) => id))
  const isKnown = (article: string | null): article is string => article !== null && known.has(article)
  return blindReceipt(receipt, (article) =>
    isKnown(article) ? library.isHidden(article) : project().blind === true,
  )
}

async function planFor(
  exchanged: Exchanged,
  file: InputFile,
  choices: ReceiveChoices,
): Promise<Result<ReceivePlan>> {
  const parcel = readParcel(file.bytes)
  if (!parcel.ok) return { ok: false, problem: { ...parcel.problem, file: file.name } }
  const { project, by: me, library, clock } = exchanged
  const heads = library.heads()
  const atWork = new Set(heads.flatMap(({ id }) => library.layersOf(id).map((layer) => layer.annotator)))
  const known = { project: project(), me, heads, atWork }
  const needs = needsOf(parcel.value, known, choices)
  const texts = await readTexts(exchanged, needs.texts)
  if (!texts.ok) return texts
  const layers = await readLayers(exchanged, needs.layers)
  if (!layers.ok) return layers
  const layer = (key: LayerKey) => layers.value.get(nameOf(key)) ?? untouched(key)
  return succeed(
    planReceive(parcel.value, { ...known, texts: texts.value, layer, now: clock.now() }, choices),
  )
}

async function readTexts(
  exchanged: Exchanged,
  ids: readonly string[],
): Promise<Result<ReadonlyMap<string, string>>> {
  const texts = new Map<string, string>()
  for (const id of ids) {
    const article = await readArticle(exchanged, id)
    if (!article.ok) return article
    texts.set(id, article.value.text)
  }
  return succeed(texts)
}

/** A layer of ours that cannot be read ends the receiving: what it holds must not be taken for nothing. */
async function readLayers(
  { store }: Exchanged,
  keys: readonly LayerKey[],
): Promise<Result<ReadonlyMap<string, LoggedLayer>>> {
  const layers = new Map<string, LoggedLayer>()
  for (const key of keys) {
    const stored = await store.readLayer(key)
    if (!stored.ok) return stored
    layers.set(nameOf(key), stored.value)
  }
  return succeed(layers)
}

function untouched({ annotator, article }: LayerKey): LoggedLayer {
  return { layer: emptyLayer(annotator, article), entries: [] }
}

function nameOf({ annotator, article }: LayerKey): string {
  return `${annotator}/${article}`
}
