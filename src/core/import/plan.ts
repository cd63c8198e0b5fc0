import { formatVersion } from '#core/model/format-version.ts'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Document, DocumentLayer, ImportedFile } from '#core/format/document.ts'
import { sumVerdicts } from '#core/format/verdict.ts'
import type { Article } from '#core/model/article.ts'
import { goldAnnotator } from '#core/model/decision.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import { textHash } from '#core/model/text-hash.ts'
import { calledSo } from '#core/workspace/new-project.ts'
import type { InputFile } from '#core/ports.ts'
import { type Place, type Problem, problem } from '#core/problem/problem.ts'
import { annotatorsByPath } from './annotators-by-path.ts'
import { chooseArticleId } from './article-id.ts'
import { type ArticleIndex, indexArticles, type KnownArticle } from './article-index.ts'
import type { ImportMeans, ImportPlan, ImportRequest, ImportState, PlannedLayer } from './import-plan.ts'
import { findCorrected } from './find-corrected.ts'
import { newId } from './place-in-scheme.ts'
import { numericAttributes } from './numeric-attributes.ts'
import { type Ledger, planLayer } from './plan-layer.ts'
import type { ImportReport } from './report.ts'
import { growScheme } from './scheme-growth.ts'

/** Ids of the articles whose layers must be known before `planImport`: texts with layers that are in the project. */
export function knownIn(articles: ArticleIndex, documents: readonly Document[]): readonly string[] {
  const withLayers = documents.filter((document) => document.layers.length > 0)
  return [...new Set(withLayers.flatMap(({ text }) => articles.findText(textHash(text))?.id ?? []))]
}

/** What `request` adds to the project, and what of it had to be left out or should be looked at. */
export function planImport(state: ImportState, request: ImportRequest, means: ImportMeans): ImportPlan {
  const draft = draftPlan(state, request, means)
  for (const { imported } of request.files)
    if (imported.codebook) draft.ledger.growth.define(imported.codebook)
  for (const { file, imported } of request.files)
    for (const document of imported.documents) addDocument(draft, { file, format: imported.format }, document)
  const { articles, layers, ledger, annotators } = draft
  const scheme = ledger.growth.scheme()
  const isSame = scheme === state.project.scheme && annotators.length === state.project.annotators.length
  const project = isSame ? null : { ...state.project, scheme, annotators }
  return { project, articles, layers, report: reportOn(draft) }
}

type Annotator = Project['annotators'][number]

/** The plan while it is made, and what it is made from. */
interface Draft {
  readonly state: ImportState
  readonly request: ImportRequest
  readonly means: ImportMeans
  readonly ledger: Ledger
  readonly annotators: Annotator[]
  readonly index: ArticleIndex
  /** Layers that are in the project, and those of these files. */
  readonly existing: Map<string, Layer>
  /** Names of annotators that paths tell. */
  readonly byPath: ReadonlyMap<Document, string>
  readonly articles: Article[]
  readonly layers: PlannedLayer[]
}

function draftPlan(state: ImportState, request: ImportRequest, means: ImportMeans): Draft {
  const { files } = request
  return {
    state,
    request,
    means,
    ledger: {
      growth: growScheme(state.project.scheme),
      numeric: numericAttributes(files.flatMap(({ imported }) => imported.documents)),
      skipped: files.flatMap(({ imported }) => imported.skipped),
      doubted: files.flatMap(({ imported }) => doubtsThatMatter(state.articles, imported)),
    },
    annotators: [...state.project.annotators],
    index: indexArticles([], state.articles),
    existing: new Map(state.layers.map((layer) => [layerKey(layer.article, layer.annotator), layer])),
    byPath: request.annotator === null ? annotatorsByPath(files) : new Map(),
    articles: [],
    layers: [],
  }
}

/** What the reader doubted of lines of which nothing is taken, since the project has their text, is idle. */
function doubtsThatMatter(articles: ArticleIndex, { documents, doubted }: ImportedFile): readonly Problem[] {
  const bare = documents.filter(({ layers }) => layers.length === 0)
  const known = bare.filter(({ text }) => articles.findText(textHash(text)) !== null)
  const moot = new Set(known.map(({ line }) => line))
  return doubted.filter(({ line }) => !moot.has(line))
}

function layerKey(article: string, annotator: string): string {
  return `${article}/${annotator}`
}

/** The file that a document was read from. */
interface Provenance {
  readonly file: InputFile
  readonly format: string
}

function addDocument(draft: Draft, from: Provenance, document: Document): void {
  const hash = textHash(document.text)
  const known = draft.index.findText(hash)
  const place = { file: from.file.name, line: document.line }
  const isAsked = !known && draft.request.corrected === 'hold-back'
  const same = isAsked ? findCorrected(draft.state, document, from.file.name) : null
  if (same) {
    const params = { article: same.id, title: same.title }
    draft.ledger.skipped.push(problem('article-corrected', params, place))
    return
  }
  if (known && !isAnotherLayer(draft, document))
    draft.ledger.skipped.push(problem('article-duplicate', { title: known.title }, place))
  const article = known ?? addArticle(draft, from, { document, hash })
  for (const layer of document.layers)
    addLayer(draft, { layer, document }, { article, text: document.text, place })
}

/** The same text comes once for each annotator. */
function isAnotherLayer({ byPath }: Draft, document: Document): boolean {
  return byPath.has(document)
}

function addArticle(
  draft: Draft,
  { file, format }: Provenance,
  { document, hash }: { readonly document: Document; readonly hash: string },
): KnownArticle {
  const { means, index, ledger } = draft
  const id = chooseArticleId(document, hash, index) ?? means.nextId()
  const { metadata, text, blocks, line } = document
  if (document.id !== null && document.id !== id)
    ledger.doubted.push(
      problem('article-id-changed', { id: document.id, renamed: id }, { file: file.name, line }),
    )
  const source = file.companions?.find(({ name }) => name === document.textFile) ?? file
  const article: Article = {
    version: formatVersion,
    id,
    ...metadata,
    text,
    blocks,
    sha256: hash,
    origin: { file: source.name, format, sha256: bytesHash(source.bytes) },
    importedAt: means.now,
  }
  index.add(article)
  draft.articles.push(article)
  return article
}

/** Kept for as long as the bytes are: a file of many articles is hashed once. */
const hashes = new WeakMap<Uint8Array, string>()

function bytesHash(bytes: Uint8Array): string {
  const hash = hashes.get(bytes) ?? bytesToHex(sha256(bytes))
  hashes.set(bytes, hash)
  return hash
}

interface Target {
  readonly article: KnownArticle
  readonly text: string
  readonly place: Place
}

interface StatedLayer {
  readonly layer: DocumentLayer
  readonly document: Document
}

function addLayer(draft: Draft, stated: StatedLayer, { article, text, place }: Target): void {
  const { means, ledger, annotators, existing } = draft
  const name = annotatorName(draft, stated)
  const annotator = findAnnotator(annotators, name)
  const key = layerKey(article.id, annotator.id)
  const before = existing.get(key) ?? emptyLayer(annotator.id, article.id)
  if (before.annotations.length + before.relations.length + (before.orphans?.length ?? 0) > 0) {
    ledger.skipped.push(problem('layer-exists', { annotator: annotator.id }, place))
    return
  }
  const planned = planLayer({ before, stated: stated.layer, text, place }, ledger, means)
  if (!planned) return
  existing.set(key, planned.after)
  draft.layers.push(planned)
  const lost = planned.after.orphans?.length ?? 0
  if (lost > 0) ledger.doubted.push(problem('orphans-read', { annotator: annotator.id, count: lost }, place))
  if (annotator.id !== goldAnnotator && !annotators.includes(annotator)) annotators.push(annotator)
  if (annotator.id !== name)
    ledger.doubted.push(problem('annotator-read-as', { name, annotator: annotator.id }, place))
}

function annotatorName({ request, byPath, means }: Draft, { layer, document }: StatedLayer): string {
  return request.annotator ?? layer.annotator ?? byPath.get(document) ?? means.by
}

/** Whom a file calls `name`: by id, else by name; if nobody, then somebody new. */
function findAnnotator(annotators: readonly Annotator[], name: string): Annotator {
  const gold = { id: goldAnnotator, name: goldAnnotator }
  if (name === goldAnnotator) return gold
  return calledSo({ annotators }, name) ?? { id: newId([...annotators, gold], name), name }
}

function reportOn({ request, ledger, articles, layers }: Draft): ImportReport {
  const added = layers.map(({ entry }) => entry.change)
  const annotations = added.flatMap((change) => change.annotations.added)
  const [first] = request.files
  const place = request.files.length === 1 && first ? { file: first.file.name } : {}
  const extended = ledger.growth.additions().map((a) => problem('scheme-extended', { ...a }, place))
  return {
    articles: articles.length,
    layers: layers.length,
    annotations: annotations.length,
    relations: added.reduce((sum, change) => sum + change.relations.added.length, 0),
    attributes: annotations.reduce((sum, a) => sum + Object.keys(a.attributes).length, 0),
    added: articles.map((article) => article.id),
    skipped: ledger.skipped,
    doubted: [...doubtsOfTaken(ledger), ...extended],
    offsets: sumVerdicts(request.files.flatMap(({ imported }) => imported.offsets ?? [])),
  }
}

/** What is doubted of a document is idle where it was held back as a whole. */
function doubtsOfTaken({ skipped, doubted }: Ledger): readonly Problem[] {
  const held = skipped.filter(({ code }) => code === 'article-corrected')
  const isHeld = ({ file, line }: Problem) => held.some((each) => each.file === file && each.line === line)
  return held.length === 0 ? doubted : doubted.filter((each) => !isHeld(each))
}
