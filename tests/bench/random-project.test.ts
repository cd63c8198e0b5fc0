import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkProject } from '#node/project/check-folder.ts'
import { randomArticle, randomLayer } from './generate/random-article.ts'
import { writeRandomProject } from './generate/random-project.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bench-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a project that was made up is one that the program finds nothing wrong with', async () => {
  const path = join(folder, 'project')
  await writeRandomProject(path, { articles: 3, characters: 2000, spans: 12, annotators: 2 })
  expect(await checkProject(path)).toMatchObject({ articles: 3, layers: 6, annotations: 72, problems: [] })
})

test('the same seed makes the same article and the same spans', () => {
  const [one, other] = [1, 1].map((seed) => randomArticle('a', 3000, seed))
  expect(one).toEqual(other)
  if (!one) throw new Error('There is no article.')
  const layer = randomLayer(one, 'ana', { spans: 30, seed: 4 })
  expect(layer).toEqual(randomLayer(one, 'ana', { spans: 30, seed: 4 }))
  expect(randomArticle('a', 3000, 2).text).not.toBe(one.text)
})
