import { formatVersion } from '#core/model/format-version.ts'
import { compareAnnotations, anchorOf } from '#core/anchor/span.ts'
import { type Random, randomIndex, seededRandom } from '#core/agreement/random.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Article, Block } from '#core/model/article.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'
import { textHash } from '#core/model/text-hash.ts'

const at = '2026-01-01T00:00:00.000Z'
const words =
  'Moscow Minsk Kremlin talks border gas transit union officials said warned would agreement sanctions the a of to and that by'.split(
    ' ',
  )
const others = ['Лукашенко', 'заявил', 'переговоры', 'Москва', 'санкции', '👩‍💻', '🇧🇾', 'naïve', 'Кремль,']
const kinds = ['claim', 'prediction', 'source'] as const
const values = ['critical', 'neutral', 'supportive'] as const

/** How large an article is to be. `characters` is about its length in UTF-16 code units. */
export interface ArticleSize {
  readonly characters: number
  readonly spans: number
}

/** The sizes that the design speaks of. */
export const articleSizes = {
  '10 kB, 50 spans': { characters: 10_000, spans: 50 },
  '100 kB, 1,000 spans': { characters: 100_000, spans: 1_000 },
  '1 MB, 10,000 spans': { characters: 1_000_000, spans: 10_000 },
} as const satisfies Readonly<Record<string, ArticleSize>>

/** An article of sentences in several paragraphs, some Cyrillic and emoji among the words; the same for the same seed. */
export function randomArticle(id: string, characters: number, seed: number): Article {
  const random = seededRandom(seed)
  const paragraphs: string[] = []
  for (let length = 0; length < characters; length += (paragraphs.at(-1)?.length ?? 0) + 2)
    paragraphs.push(paragraph(random))
  const text = paragraphs.join('\n\n')
  const source = { outlet: `Outlet ${seed % 7}`, author: '', url: '', published: '2021-11-16' }
  const origin = { file: `${id}.txt`, format: 'text', sha256: textHash(text) }
  const title = `${paragraphs[0]?.slice(0, 50)} ${id}`
  const blocks = blocksOf(paragraphs)
  return {
    version: formatVersion,
    id,
    title,
    language: 'en',
    source,
    text,
    blocks,
    sha256: textHash(text),
    origin,
    importedAt: at,
  }
}

function paragraph(random: Random): string {
  return Array.from({ length: 2 + randomIndex(random, 5) }, () => sentence(random)).join(' ')
}

function sentence(random: Random): string {
  return `${Array.from({ length: 8 + randomIndex(random, 14) }, () => word(random)).join(' ')}.`
}

function word(random: Random): string {
  const from = random() < 0.1 ? others : words
  return from[randomIndex(random, from.length)] ?? ''
}

function blocksOf(paragraphs: readonly string[]): readonly Block[] {
  let start = 0
  return paragraphs.map((text) => {
    const block = { type: 'paragraph', start, end: start + text.length } as const
    start = block.end + 2
    return block
  })
}

/** An annotator's layer with about `spans` annotations from word to word; every third nests up to six deep. */
export function randomLayer(article: Article, annotator: string, { spans, seed }: LayerWish): Layer {
  const random = seededRandom(seed)
  const edges = [...article.text.matchAll(/[^\s]+/g)].map((match) => [
    match.index,
    match.index + match[0].length,
  ])
  const annotations = Array.from({ length: spans }, (_, index) => {
    const depth = index % 3 === 0 ? index % 6 : 0
    const first = Math.floor((index * (edges.length - 30)) / spans) + (depth > 0 ? 0 : randomIndex(random, 4))
    const last = first + 2 + randomIndex(random, 10) + depth * 2
    const range = { start: edges[first]?.[0] ?? 0, end: edges[last]?.[1] ?? article.text.length }
    return annotation(`${annotator}-${index}`, article.text, { range, random })
  })
  return {
    ...emptyLayer(annotator, article.id),
    revision: 1,
    status: 'done',
    annotations: annotations.toSorted(compareAnnotations),
  }
}

interface LayerWish {
  readonly spans: number
  readonly seed: number
}

interface Place {
  readonly range: { readonly start: number; readonly end: number }
  readonly random: Random
}

function annotation(id: string, text: string, { range, random }: Place): Annotation {
  const pick = <T>(list: readonly [T, ...T[]]): T => list[randomIndex(random, list.length)] ?? list[0]
  const stances = {
    ...(random() < 0.5 ? { moscow: pick(values) } : {}),
    ...(random() < 0.5 ? { minsk: pick(values) } : {}),
  }
  return {
    id,
    kind: pick(kinds),
    ...anchorOf(text, [range]),
    stances,
    attributes: {},
    note: '',
    createdAt: at,
    updatedAt: at,
  }
}
