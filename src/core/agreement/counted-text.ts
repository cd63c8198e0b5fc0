import type { Annotation } from '#core/model/annotation.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Span } from './pairing.ts'
import type { Continuum, Unit } from './shapes.ts'

/** One article's text, in UTF-16 code units, and the layers that count for it, in the annotators' order. */
export interface CountedText {
  readonly article: string
  readonly length: number
  readonly layers: readonly Layer[]
}

/** An annotation as a span that can be paired; its label is its kind. */
export interface Mark extends Span {
  readonly annotation: Annotation
}

/** What is asked about: which annotators in which articles. */
export interface Asked {
  readonly annotators: readonly string[]
  readonly articles: readonly { readonly id: string; readonly text: string }[]
  /** Layers of any annotator and article; those not asked about are passed over. */
  readonly layers: readonly Layer[]
}

/**
 * Who counts where. An annotator without a layer for an article, or whose layer there is still to do, is absent from
 * it; an empty layer that was begun says "nothing here".
 */
export function countTexts({ annotators, articles, layers }: Asked): readonly CountedText[] {
  const begun = new Map(
    layers
      .filter(({ status }) => status !== 'to-do')
      .map((layer) => [JSON.stringify([layer.article, layer.annotator]), layer]),
  )
  return articles.map(({ id, text }) => ({
    article: id,
    length: text.length,
    layers: annotators.flatMap((annotator) => begun.get(JSON.stringify([id, annotator])) ?? []),
  }))
}

export function marksOf({ annotations }: Layer): readonly Mark[] {
  return annotations.map((annotation) => ({
    annotation,
    label: annotation.kind,
    ranges: annotation.ranges.map(({ start, end }) => ({ begin: start, end })),
  }))
}

/** Every range of an annotation is a unit of its kind. */
export function unitsOf(marks: readonly Mark[]): readonly Unit[] {
  return marks.flatMap(({ label, ranges }) => ranges.map(({ begin, end }) => ({ label, begin, end })))
}

/** The text as the unitizing statistics take it. */
export function continuumOf({ length, layers }: CountedText): Continuum {
  return { length, layers: layers.map((layer) => unitsOf(marksOf(layer))) }
}
