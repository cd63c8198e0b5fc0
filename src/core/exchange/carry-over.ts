import { reanchorer } from '#core/anchor/reanchor.ts'
import { anchorOf, compareAnnotations, quoteOf } from '#core/anchor/span.ts'
import type { AnchorVerdict } from '#core/anchor/verdict.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Carried } from './receive-views.ts'

/** A layer over another text of the article, and what became of every annotation's place. */
export interface CarriedLayer {
  /** Without the annotations that have no place. */
  readonly layer: Layer
  readonly carried: Carried
}

/** `layer`, which is over `oldText`, over `newText`. Nothing else of its annotations is changed. */
export function carryOver(layer: Layer, oldText: string, newText: string): CarriedLayer {
  const judge = reanchorer(oldText, newText)
  const judged = layer.annotations.map((annotation) => ({ annotation, verdict: judge(annotation) }))
  const count = (type: AnchorVerdict['type']) => judged.filter(({ verdict }) => verdict.type === type).length
  const annotations = judged.flatMap(({ annotation, verdict }) =>
    verdict.type === 'orphaned' ? [] : [{ ...annotation, ...anchorOf(newText, verdict.ranges) }],
  )
  return {
    layer: { ...layer, annotations: annotations.toSorted(compareAnnotations) },
    carried: {
      exact: count('exact'),
      moved: count('moved'),
      fuzzy: count('fuzzy'),
      orphaned: count('orphaned'),
      annotations: judged.flatMap(({ annotation, verdict }) => told(annotation, verdict, newText)),
    },
  }
}

function told(
  { id, kind, quote }: Annotation,
  verdict: AnchorVerdict,
  newText: string,
): Carried['annotations'] {
  if (verdict.type === 'exact') return []
  const found = verdict.type === 'orphaned' ? null : quoteOf(newText, verdict.ranges)
  return [{ id, kind, quote, type: verdict.type, found }]
}
