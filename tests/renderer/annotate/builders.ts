import { anchorOf } from '#core/anchor/span.ts'
import type { Annotation } from '#core/model/annotation.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'

/** Annotations over this text; give their quotes. */
export const text = 'Kalachev believes that Putin is not ready. Minsk waits, the political scientist said.'

type Extras = Partial<Pick<Annotation, 'kind' | 'stances' | 'attributes' | 'note'>>

export function annotation(quote: string, extras: Extras = {}): Annotation {
  const start = text.indexOf(quote)
  return {
    id: quote.toLowerCase().replaceAll(' ', '-'),
    kind: 'claim',
    ...anchorOf(text, [{ start, end: start + quote.length }]),
    stances: {},
    attributes: {},
    note: '',
    createdAt: '',
    updatedAt: '',
    ...extras,
  }
}

export function layerOf(annotations: readonly Annotation[], relations: Layer['relations'] = []): Layer {
  return { ...emptyLayer('ana', 'article'), annotations, relations }
}
