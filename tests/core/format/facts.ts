import { hull } from '#core/anchor/span.ts'
import { compareText } from '#core/format/ordered.ts'
import type { LossCode } from '#core/format/losses.ts'
import type { Article } from '#core/model/article.ts'
import type { Annotation, Orphan } from '#core/model/annotation.ts'
import type { Layer } from '#core/model/layer.ts'
import type { ListedDataset } from './datasets.ts'

type Marked = Pick<Annotation, 'id' | 'kind' | 'ranges' | 'stances' | 'attributes' | 'note'>

interface Tie {
  readonly id: string
  readonly type: string
  readonly ends: readonly number[]
}

interface Work {
  readonly annotator: string
  readonly status: string
  readonly annotations: readonly Marked[]
  readonly orphans: readonly (Marked & Pick<Orphan, 'quote' | 'prefix' | 'suffix' | 'text'>)[]
  /** Ends as places in `annotations` and behind them `orphans`, since ids may change. */
  readonly relations: readonly Tie[]
}

/** All that a dataset says, in an order of its own. */
export interface Fact extends Pick<Article, 'id' | 'title' | 'language' | 'source' | 'text' | 'blocks'> {
  readonly work: readonly Work[]
}
export type Facts = readonly Fact[]

export function factsOf({ items }: ListedDataset): Facts {
  return items.map(({ article: { id, title, language, source, text, blocks }, layers }) => ({
    id,
    title,
    language,
    source,
    text,
    blocks,
    work: layers.filter((layer) => layer.revision > 0).map(workOf),
  }))
}

function workOf({ annotator, status, annotations, relations, orphans = [] }: Layer): Work {
  const end = (id: string) => [...annotations, ...orphans].findIndex((annotation) => annotation.id === id)
  return {
    annotator,
    status,
    annotations: annotations.map(markedOf),
    orphans: orphans.map((orphan) => {
      const { quote, prefix, suffix, text } = orphan
      return { ...markedOf(orphan), quote, prefix, suffix, text }
    }),
    relations: relations.map(({ id, type, from, to }) => ({ id, type, ends: [end(from), end(to)] })),
  }
}

function markedOf({ id, kind, ranges, stances, attributes, note }: Annotation): Marked {
  return { id, kind, ranges, stances, attributes, note }
}

/** What is left of `facts` in a format with these losses; the same facts in another order give the same. */
export function without(facts: Facts, losses: readonly LossCode[]): readonly unknown[] {
  const left = losses.reduce((rest, loss) => forget[loss](rest), facts)
  return sorted(left.map((fact) => ({ ...fact, work: sorted(fact.work.map(ordered)) })))
}

/** Relations by what they lead to. */
function ordered({ annotations, orphans, relations, ...work }: Work) {
  const items = [...annotations, ...orphans]
  const says = relations.map(({ ends, ...tie }) => ({ ...tie, ends: ends.map((end) => items[end]) }))
  return { ...work, annotations: sorted(annotations), orphans: sorted(orphans), relations: sorted(says) }
}

/** By what they say, members in the order of their names. */
function sorted<T>(items: readonly T[]): readonly T[] {
  const key = (value: unknown): string =>
    JSON.stringify(value, (_, member: unknown) =>
      typeof member === 'object' && member !== null && !Array.isArray(member)
        ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => compareText(a, b)))
        : member,
    )
  return items.toSorted((a, b) => compareText(key(a), key(b)))
}

type Forget = (facts: Facts) => Facts

const nothing: Forget = (facts) => facts

function ofArticles(change: (fact: Fact) => Partial<Fact>): Forget {
  return (facts) => facts.map((fact) => ({ ...fact, ...change(fact) }))
}

function ofWork(change: (work: Work) => Partial<Work>): Forget {
  return ofArticles(({ work }) => ({ work: work.map((one) => ({ ...one, ...change(one) })) }))
}

function ofAnnotations(change: (annotation: Marked) => Partial<Marked>): Forget {
  return ofWork(({ annotations }) => ({
    annotations: annotations.map((annotation) => ({ ...annotation, ...change(annotation) })),
  }))
}

function withoutEmptyLayers(facts: Facts): Facts {
  return ofArticles(({ work }) => ({ work: work.filter(({ annotations }) => annotations.length > 0) }))(facts)
}

/** What each statement of a loss means; a format that loses more than it says fails its round trip. */
const forget: Readonly<Record<LossCode, Forget>> = {
  annotations: ofArticles(() => ({ work: [] })),
  times: nothing,
  scheme: nothing,
  origin: nothing,
  rejections: nothing,
  metadata: ofArticles(() => ({
    id: '',
    title: '',
    language: '',
    source: { outlet: '', author: '', url: '', published: '' },
  })),
  blocks: ofArticles(() => ({ blocks: [] })),
  annotators: ofWork(() => ({ annotator: '' })),
  'annotation-ids': ofAnnotations(() => ({ id: '' })),
  'value-blanks': nothing,
  fragments: ofAnnotations(({ ranges }) => ({ ranges: [hull(ranges)] })),
  details: ofAnnotations(() => ({ stances: {}, attributes: {}, note: '' })),
  'empty-layers': withoutEmptyLayers,
  'article-text': ofArticles(() => ({ text: '', blocks: [] })),
  untagged: (facts) => withoutEmptyLayers(facts).filter(({ work }) => work.length > 0),
  orphans: ofWork(({ annotations, relations }) => ({
    orphans: [],
    relations: relations.filter(({ ends }) => ends.every((end) => end < annotations.length)),
  })),
  'orphan-context': ofWork(({ orphans }) => ({
    orphans: orphans.map((orphan) => ({ ...orphan, prefix: '', suffix: '', text: '', ranges: [] })),
  })),
  status: ofWork(() => ({ status: '' })),
  'relation-ids': ofWork(({ relations }) => ({ relations: relations.map((tie) => ({ ...tie, id: '' })) })),
  markup: nothing,
  pictures: nothing,
  'page-frame': nothing,
  encoding: nothing,
  'empty-values': nothing,
  'xml-characters': nothing,
  'change-log': nothing,
  'names-only': nothing,
  places: ofAnnotations(() => ({ ranges: [] })),
  relations: ofWork(() => ({ relations: [] })),
  notes: ofAnnotations(() => ({ note: '' })),
  'codebook-only': () => [],
}
