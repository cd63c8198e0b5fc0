import type { DocumentAnnotation, DocumentLayer, ImportedFile } from '#core/format/document.ts'
import { indexArticles } from '#core/import/article-index.ts'
import { articleOf, emptyProject, type layerOf } from '#tests/core/format/datasets.ts'

/** The text of every document that does not say otherwise. */
export const text = 'Moscow waits. Minsk signs nothing.'

export function annotation(over: Partial<DocumentAnnotation> = {}): DocumentAnnotation {
  return {
    id: 'n1',
    kind: 'claim',
    ranges: [{ start: 0, end: 6 }],
    stances: {},
    attributes: {},
    note: '',
    ...over,
  }
}

export function layer(over: Partial<DocumentLayer> = {}): DocumentLayer {
  return { annotator: 'ana', status: 'done', annotations: [annotation()], relations: [], ...over }
}

export interface Stated {
  readonly id?: string | null
  readonly title?: string
  readonly text?: string
  readonly layers?: readonly DocumentLayer[]
}

/** A file with a document a line. */
export function fileOf(...documents: readonly Stated[]): ImportedFile {
  return {
    format: 'jsonl',
    documents: documents.map((stated, index) => ({
      id: null,
      metadata: { title: stated.title ?? 'Talks in Sochi', language: 'en', source: articleOf('').source },
      text,
      blocks: [],
      layers: [],
      line: index + 1,
      ...stated,
    })),
    skipped: [],
    doubted: [],
    offsets: null,
  }
}

/** A state in which `text` is there already, with the given layers. */
export function stateWith(...layers: ReturnType<typeof layerOf>[]) {
  const article = articleOf(text, { id: 'old', title: 'Old' })
  return {
    project: emptyProject,
    articles: indexArticles([article]),
    texts: new Map([['old', text]]),
    layers,
  }
}
