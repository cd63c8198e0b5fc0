import type { Annotation } from '#core/model/annotation.ts'
import { type Colour, colourSchema, type Scheme } from '#core/model/scheme.ts'
import type { Layer } from '#core/model/layer.ts'

/** Another annotator, another colour; from the seventh on they come again. */
export function colourOf(annotators: readonly string[], annotator: string): Colour {
  const colours = colourSchema.options
  return colours[Math.max(0, annotators.indexOf(annotator)) % colours.length] ?? 'amber'
}

/** The scheme as the reading surface draws layers by: what is a kind there, is an annotator here. */
export function layerScheme(scheme: Scheme, annotators: readonly string[]): Scheme {
  const kinds = annotators.map((id) => ({
    id,
    label: id,
    definition: '',
    colour: colourOf(annotators, id),
    key: '',
  }))
  return { ...scheme, kinds }
}

/** Everybody's annotations in one list, in reading order, each with its annotator for a kind. */
export function laneAnnotations(layers: readonly Layer[]): readonly Annotation[] {
  const all = layers.flatMap(({ annotator, annotations }) =>
    annotations.map((each) => ({ ...each, id: `${annotator}/${each.id}`, kind: annotator })),
  )
  const start = ({ ranges }: Annotation): number => ranges[0]?.start ?? 0
  const end = ({ ranges }: Annotation): number => ranges.at(-1)?.end ?? 0
  return all.toSorted((a, b) => start(a) - start(b) || end(a) - end(b) || (a.id < b.id ? -1 : 1))
}
