import { textUnder } from '#core/change/text-under.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import type { LayerKey, ProjectStore } from '#core/ports.ts'
import { type Problem, problem } from '#core/problem/problem.ts'
import { checkArticle } from './check-article.ts'
import { checkLayer } from './check-layer.ts'

/** What of a project is checked, and what its files are called. */
export interface CheckedProject extends Pick<ProjectStore, 'readArticle' | 'readEarlier' | 'readLayer'> {
  readonly project: Project
  readonly articles: readonly string[]
  readonly layers: readonly LayerKey[]
  /** Files that hold something of the project. */
  readonly files: readonly string[]
  readonly leftovers: readonly string[]
  /** Second versions of files; nothing reads them. */
  readonly copies: readonly string[]
  readonly unexpected: readonly string[]
  articleFile(id: string): string
  layerFile(key: LayerKey): string
}

/** How much was looked at and what was found. */
export interface CheckReport {
  readonly files: number
  readonly articles: number
  readonly layers: number
  readonly annotations: number
  readonly problems: readonly Problem[]
}

/** Verifies every file, hash, offset and reference of a project, and changes nothing. */
export async function check(checked: CheckedProject): Promise<CheckReport> {
  const problems: Problem[] = []
  const texts = new Map<string, Article | null>()
  for (const id of checked.articles) texts.set(id, await lookAtArticle(checked, id, problems))
  let annotations = 0
  for (const key of checked.layers) annotations += await lookAtLayer({ ...checked, texts }, key, problems)
  const leftovers = checked.leftovers.map((file) => problem('leftover-file', {}, { file }))
  const copies = checked.copies.map((file) => problem('second-version', {}, { file }))
  const unexpected = checked.unexpected.map((file) => problem('file-unexpected', {}, { file }))
  return {
    files: checked.files.length,
    articles: checked.articles.length,
    layers: checked.layers.length,
    annotations,
    problems: [...problems, ...leftovers, ...copies, ...unexpected],
  }
}

/** Null where it cannot be read. */
async function lookAtArticle(
  checked: CheckedProject,
  id: string,
  problems: Problem[],
): Promise<Article | null> {
  const article = await checked.readArticle(id)
  if (!article.ok) {
    problems.push(article.problem)
    return null
  }
  const file = checked.articleFile(id)
  problems.push(...checkArticle(article.value).map((found) => ({ ...found, file })))
  for (const { sha256 } of article.value.earlier ?? []) {
    const earlier = await checked.readEarlier(id, sha256)
    if (!earlier.ok) problems.push({ file, ...earlier.problem })
    else problems.push(...checkArticle(earlier.value).map((found) => ({ ...found, file })))
  }
  return article.value
}

type WithTexts = CheckedProject & { readonly texts: ReadonlyMap<string, Article | null> }

/** How many annotations the layer has. */
async function lookAtLayer(checked: WithTexts, key: LayerKey, problems: Problem[]): Promise<number> {
  const stored = await checked.readLayer(key)
  if (!stored.ok) {
    problems.push(stored.problem)
    return 0
  }
  const file = checked.layerFile(key)
  const article = checked.texts.get(key.article)
  if (article === undefined) problems.push(problem('layer-without-article', {}, { file }))
  const text = article ? await textBelow(checked, article, stored.value.layer) : null
  const found = checkLayer(stored.value, { text, scheme: checked.project.scheme })
  problems.push(...stored.value.notices, ...found.map((one) => ({ ...one, file })))
  return stored.value.layer.annotations.length
}

/** The text that a layer is over; null where it cannot be read, which the article's own check tells. */
async function textBelow(checked: CheckedProject, article: Article, layer: Layer): Promise<string | null> {
  const under = textUnder(article, layer)
  if (under === null || under === article.sha256) return article.text
  const earlier = await checked.readEarlier(article.id, under)
  return earlier.ok ? earlier.value.text : null
}
