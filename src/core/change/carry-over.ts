import { anchorOf, checkRanges, compareAnnotations } from '#core/anchor/span.ts'
import { reanchorer } from '#core/anchor/reanchor.ts'
import type { AnchorVerdict } from '#core/anchor/verdict.ts'
import type { Annotation, Orphan } from '#core/model/annotation.ts'
import type { Article, Range } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { apply, type Change, itemChange, noChange } from './change.ts'

/** One text of an article. */
export type ArticleText = Pick<Article, 'text' | 'sha256'>

/** A layer that is to stand over another text of its article. `from` null: its old text is not to be had. */
export interface CarryRequest {
  readonly layer: Layer
  readonly from: ArticleText | null
  readonly to: ArticleText
}

export interface JudgedAnnotation {
  readonly annotation: Annotation
  readonly verdict: AnchorVerdict
}

/** What would become of every annotation of a layer. */
export function judgeLayer({ layer, from, to }: CarryRequest): readonly JudgedAnnotation[] {
  const judge = reanchorer(from?.text ?? null, to.text)
  return layer.annotations.map((annotation) => ({ annotation, verdict: judge(annotation) }))
}

/** What the analyst wants instead of the verdict; `ranges` null: the annotation is to be listed as having lost its place. */
export interface Choice {
  readonly id: string
  readonly ranges: readonly Range[] | null
}

/**
 * The change that puts a layer over another text: what is exact or moved goes to its place, what is fuzzy or orphaned
 * becomes an orphan unless a choice says where it belongs. `now` (ISO) is when an analyst chose.
 */
export function carryOver(
  request: CarryRequest,
  judged: readonly JudgedAnnotation[],
  { choices, now }: { readonly choices: readonly Choice[]; readonly now: string },
): Result<Change> {
  const { layer, from, to } = request
  const chosen = new Map(choices.map((choice) => [choice.id, choice]))
  const updated: (readonly [Annotation, Annotation])[] = []
  const lost: Annotation[] = []
  for (const { annotation, verdict } of judged) {
    const choice = chosen.get(annotation.id)
    const ranges = choice ? choice.ranges : surePlace(verdict)
    if (ranges === null) {
      lost.push(annotation)
      continue
    }
    const checked = checkRanges(to.text, ranges)
    if (!checked.ok) return checked
    const placed = { ...annotation, ...anchorOf(to.text, checked.value) }
    const isChanged = placed.quote !== annotation.quote
    updated.push([annotation, isChanged ? { ...placed, updatedAt: now } : placed])
  }
  const orphans = lost.map((annotation): Orphan => ({ ...annotation, text: from?.sha256 ?? '' }))
  return succeed({
    ...noChange,
    annotations: itemChange({ updated, removed: lost }),
    ...(orphans.length > 0 && { orphans: itemChange({ added: orphans.toSorted(compareAnnotations) }) }),
    text: [layer.text ?? null, to.sha256],
  })
}

/** `layer` as it looks over another text while nobody has decided anything: only sure places count. */
export function viewOver(request: CarryRequest): Layer {
  const { layer } = request
  const change = carryOver(request, judgeLayer(request), { choices: [], now: '' })
  if (!change.ok) throw new Error(`A sure place was refused: ${change.problem.code}`)
  return apply(layer, change.value, layer.revision)
}

function surePlace(verdict: AnchorVerdict): readonly Range[] | null {
  return verdict.type === 'exact' || verdict.type === 'moved' ? verdict.ranges : null
}
