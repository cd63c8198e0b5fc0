import type { Project } from '#core/model/project.ts'
import type { LayerKey, ProjectStore } from '#core/ports.ts'
import { type Problem, problem } from '#core/problem/problem.ts'
import { checkArticle } from './check-article.ts'
import { checkLayer } from './check-layer.ts'

/** What of a project is checked, and what its files are called. */
export interface CheckedProject extends Pick<ProjectStore, 'readArticle' | 'readLayer'> {
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
  const texts = new Map<string, string | null>()
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

/** The article's text; null where it cannot be read. */
async function lookAtArticle(
  checked: CheckedProject,
  id: string,
  problems: Problem[],
): Promise<string | null> {
  const article = await checked.readArticle(id)
  if (!article.ok) {
    problems.push(article.problem)
    return null
  }
  const file = checked.articleFile(id)
  problems.push(...checkArticle(article.value).map((found) => ({ ...found, file })))
  return article.value.text
}

type WithTexts = CheckedProject & { readonly texts: ReadonlyMap<string, string | null> }

/** How many annotations the layer has. */
async function lookAtLayer(checked: WithTexts, key: LayerKey, problems: Problem[]): Promise<number> {
  const stored = await checked.readLayer(key)
  if (!stored.ok) {
    problems.push(stored.problem)
    return 0
  }
  const file = checked.layerFile(key)
  const text = checked.texts.get(key.article)
  if (text === undefined) problems.push(problem('layer-without-article', {}, { file }))
  const found = checkLayer(stored.value, { text: text ?? null, scheme: checked.project.scheme })
  problems.push(...stored.value.notices, ...found.map((one) => ({ ...one, file })))
  return stored.value.layer.annotations.length
}
