import { anchorOf, checkRanges } from '#core/anchor/span.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { type Change, itemChange, noChange } from './change.ts'
import type { CommandOf, Situation } from './situation.ts'

/** The orphan is an annotation again, at the place that was chosen for it; its relations were never gone. */
export function reattach(
  { layer, article, now }: Situation,
  { id, ranges }: CommandOf<'reattach'>,
): Result<Change> {
  const orphan = layer.orphans?.find((item) => item.id === id)
  if (!orphan) return fail('annotation-unknown', { id })
  const checked = checkRanges(article.text, ranges)
  if (!checked.ok) return checked
  const { text: _, ...annotation } = orphan
  const placed = { ...annotation, ...anchorOf(article.text, checked.value), updatedAt: now }
  return succeed({
    ...noChange,
    annotations: itemChange({ added: [placed] }),
    orphans: itemChange({ removed: [orphan] }),
  })
}
