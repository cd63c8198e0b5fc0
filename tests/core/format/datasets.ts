import { formatVersion } from '#core/model/format-version.ts'
import fc from 'fast-check'
import { anchorOf, checkRanges, compareAnnotations } from '#core/anchor/span.ts'
import type { Dataset, DatasetItem, OutputData } from '#core/format/dataset.ts'
import { compareText, orderedItem } from '#core/format/ordered.ts'
import { textBlocks } from '#core/format/text/text-shape.ts'
import type { Annotation, Orphan, Relation } from '#core/model/annotation.ts'
import type { Article } from '#core/model/article.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import { textHash } from '#core/model/text-hash.ts'
import { hardText } from '#tests/core/anchor/texts.ts'

export const emptyProject: Project = {
  version: formatVersion,
  id: 'p1',
  name: 'Talks',
  scheme: defaultScheme,
  annotators: [],
  createdAt: '2026-01-01T00:00:00.000Z',
}

export function articleOf(text: string, over: Partial<Article> = {}): Article {
  return {
    version: formatVersion,
    id: 'a1',
    title: 'Talks in Sochi',
    language: 'en',
    source: { outlet: '', author: '', url: '', published: '' },
    text,
    blocks: textBlocks(text),
    sha256: textHash(text),
    origin: { file: 'a.txt', format: 'text', sha256: '' },
    importedAt: '2026-01-01T00:00:00.000Z',
    ...over,
  }
}

/** An annotation on the first occurrence of `quote` in `text`. */
export function annotationOn(text: string, quote: string, over: Partial<Annotation> = {}): Annotation {
  const start = text.indexOf(quote)
  return {
    id: 'n1',
    kind: 'claim',
    ...anchorOf(text, [{ start, end: start + quote.length }]),
    stances: {},
    attributes: {},
    note: '',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...over,
  }
}

export function layerOf(annotations: readonly Annotation[], over: Partial<Layer> = {}): Layer {
  return {
    ...emptyLayer('ana', 'a1'),
    revision: 1,
    status: 'in-progress',
    annotations: annotations.toSorted(compareAnnotations),
    ...over,
  }
}

/** A dataset that is all in memory, in any order. */
export interface ListedDataset {
  readonly project: Project
  readonly items: readonly DatasetItem[]
}

/** As an export gives it to a writer. */
export function streamed({ project, items }: ListedDataset): Dataset {
  const ordered = items.map(orderedItem).toSorted((a, b) => compareText(a.article.id, b.article.id))
  return {
    project,
    items: async function* () {
      yield* ordered
    },
  }
}

/** All that a writer of one text gives. */
export async function textOf(output: AsyncIterable<OutputData>): Promise<string> {
  let text = ''
  for await (const data of output) text += data
  return text
}

export function datasetOf(article: Article, layers: readonly Layer[]): ListedDataset {
  return { project: emptyProject, items: [{ article, layers }] }
}

const details = fc.record({
  kind: fc.constantFrom('claim', 'prediction', 'source'),
  stances: fc.dictionary(
    fc.constantFrom('moscow', 'minsk'),
    fc.constantFrom('critical', 'neutral', 'supportive'),
  ),
  note: fc.string({ unit: 'grapheme', maxLength: 12 }),
  likelihood: fc.option(fc.integer({ min: 0, max: 100 })),
  /** Where the ranges begin and how long they are, as parts of the text's length. */
  fragments: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 12 })), {
    minLength: 1,
    maxLength: 3,
  }),
})

/** Layers whose spans are any that a text allows, also discontinuous ones. */
function layersFor(text: string) {
  const annotations = fc.array(details, { maxLength: 6 }).map((all) =>
    all.flatMap((one, index): Annotation[] => {
      const ranges = one.fragments.map(([at, length]) => {
        const start = Math.floor(at * text.length)
        return { start, end: start + length }
      })
      const checked = checkRanges(text, ranges)
      if (!checked.ok) return []
      const { kind, stances, note, likelihood } = one
      const attributes = kind === 'prediction' && likelihood !== null ? { likelihood } : {}
      const id = `n${index}`
      return [
        annotationOn(text, '', { id, kind, ...anchorOf(text, checked.value), stances, attributes, note }),
      ]
    }),
  )
  const layer = fc.tuple(
    fc.constantFrom('ana', 'bo', 'Мила'),
    annotations,
    fc.constantFrom('in-progress', 'done'),
    fc.constantFrom(0, 0, 1, 2),
  )
  return fc.uniqueArray(layer, { selector: ([annotator]) => annotator, maxLength: 3 }).map((all) =>
    all.map(([annotator, items, status, lost]) => {
      const [orphans, placed] = [
        items.slice(0, lost).map(orphanOf).toSorted(compareAnnotations),
        items.slice(lost),
      ]
      const stated = { annotator, status, relations: chain(items) }
      return layerOf(placed, { ...stated, ...(orphans.length > 0 && { orphans }) })
    }),
  )
}

/** The same annotation, after its text was corrected. */
export function orphanOf(annotation: Annotation): Orphan {
  return { ...annotation, text: textHash('what was there before') }
}

function chain(annotations: readonly Annotation[]): readonly Relation[] {
  return annotations.slice(1).flatMap((to, index) => {
    const from = annotations[index]
    return from ? [{ id: `r${index}`, type: 'supports', from: from.id, to: to.id }] : []
  })
}

const metadata = fc.record({
  title: fc.string({ unit: 'grapheme', maxLength: 20 }),
  language: fc.constantFrom('', 'en', 'ru'),
  source: fc.record({
    outlet: fc.constantFrom('', 'Nemiga Observer'),
    author: fc.constantFrom('', 'V. Halubovich'),
    url: fc.constantFrom('', 'https://example.org/a'),
    published: fc.constantFrom('', '2019-11-20'),
  }),
})

const item = fc.tuple(hardText, metadata, fc.boolean()).chain(([text, stated, isPlain]) =>
  layersFor(text).map((layers) => {
    const blocks = isPlain ? textBlocks(text) : []
    return { article: articleOf(text, { ...stated, blocks }), layers }
  }),
)

/** Datasets of one or two articles with different, hard texts. */
export const anyDataset = fc
  .uniqueArray(
    item.filter(({ article }) => article.text.trim() !== ''),
    { selector: ({ article }) => article.text, minLength: 1, maxLength: 2 },
  )
  .map((items) => ({
    project: emptyProject,
    items: items.map(({ article, layers }, index) => {
      const id = `a${index}`
      return { article: { ...article, id }, layers: layers.map((layer) => ({ ...layer, article: id })) }
    }),
  }))
