import { goldAnnotator } from '#core/model/decision.ts'
import { emptyLayer } from '#core/model/layer.ts'
import { textUnder } from '#core/change/text-under.ts'
import type { Shelf } from './library-index.ts'
import { summariseLayer } from './summary.ts'
import type { ArticleSummary, LayerSummary } from './views.ts'

/** Whose work counts as mine; in a blind project that of others is hidden until mine is done. */
export interface Viewer {
  readonly annotator: string
  readonly isBlind: () => boolean
}

/** What the library says of an article. */
export function rowOf(shelf: Shelf, viewer: Viewer): ArticleSummary {
  const { sha256, earlier, origin, ...head } = shelf.head
  const mine = mineOf(shelf, viewer)
  const text = textUnder(shelf.head, mine) ?? sha256
  const seen = {
    ...head,
    file: origin.file,
    mine,
    ...(earlier && { text }),
    ...(text !== sha256 && { isBehind: true as const }),
  }
  if (isHiddenFrom(viewer, shelf)) return { ...seen, others: [], gold: null, colleagues: 'hidden' }
  const others = [...shelf.layers.values()].filter(
    ({ annotator }) => annotator !== viewer.annotator && annotator !== goldAnnotator,
  )
  return { ...seen, others, gold: shelf.gold, colleagues: 'shown' }
}

function mineOf({ head, layers }: Shelf, { annotator }: Viewer): LayerSummary {
  return layers.get(annotator) ?? summariseLayer(emptyLayer(annotator, head.id))
}

export function isHiddenFrom(viewer: Viewer, shelf: Shelf): boolean {
  return viewer.isBlind() && mineOf(shelf, viewer).status !== 'done'
}
