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

/**
 * A layer that is to stand over another text of its article. `from` null: its old text is not to be had. `earlier`: the
 * texts that its orphans are over, by SHA-256, as far as they are to be had.
 */
export interface CarryRequest {
  readonly layer: Layer
  readonly from: ArticleText | null
  readonly to: ArticleText
  readonly earlier?: ReadonlyMap<string, string>
}

export interface JudgedAnnotation {
  readonly annotation: Annotation
  readonly verdict: AnchorVerdict
  /** `lost`: it had no place before. */
  readonly was: 'placed' | 'lost'
}

/** What would become of every annotation of a layer. */
export function judgeLayer({ layer, from, to }: CarryRequest): readonly JudgedAnnotation[] {
  const judge = reanchorer(from?.text ?? null, to.text)
  return layer.annotations.map((annotation) => ({ annotation, verdict: judge(annotation), was: 'placed' }))
}

/** Whether those without a place would find one, each judged by the text that it was made on. */
export function judgeOrphans({ layer, to, earlier }: CarryRequest): readonly JudgedAnnotation[] {
  const judges = new Map<string, ReturnType<typeof reanchorer>>()
  return (layer.orphans ?? []).map(({ text, ...annotation }) => {
    const judge = judges.get(text) ?? reanchorer(earlier?.get(text) ?? null, to.text)
    judges.set(text, judge)
    return { annotation, verdict: judge(annotation), was: 'lost' }
  })
}

/** What the analyst wants instead of the verdict; `ranges` null: the annotation is to be listed as having lost its place. */
export interface Choice {
  readonly id: string
  readonly ranges: readonly Range[] | null
}

/**
 * The change that puts a layer over another text: what is exact or moved goes to its place, what is fuzzy or orphaned
 * is an orphan from now on, or stays one, unless a choice says where it belongs. `now` (ISO) is when an analyst chose.
 */
export function carryOver(
  request: CarryRequest,
  judged: readonly JudgedAnnotation[],
  { choices, now }: { readonly choices: readonly Choice[]; readonly now: string },
): Result<Change> {
  const { layer, from, to } = request
  const chosen = new Map(choices.map((choice) => [choice.id, choice]))
  const sorted: Sorted = { updated: [], regained: [], lost: [] }
  for (const { annotation, verdict, was } of judged) {
    const choice = chosen.get(annotation.id)
    const ranges = choice ? choice.ranges : surePlace(verdict)
    if (ranges === null) {
      if (was === 'placed') sorted.lost.push(annotation)
      continue
    }
    const checked = checkRanges(to.text, ranges)
    if (!checked.ok) return checked
    const placed = placedOn(to.text, { annotation, ranges: checked.value, now })
    if (was === 'placed') sorted.updated.push([annotation, placed])
    else sorted.regained.push(placed)
  }
  return succeed({ ...placeChange(layer, sorted, from), text: [layer.text ?? null, to.sha256] })
}

interface Sorted {
  readonly updated: (readonly [Annotation, Annotation])[]
  readonly regained: Annotation[]
  readonly lost: Annotation[]
}

function placeChange(layer: Layer, { updated, regained, lost }: Sorted, from: ArticleText | null): Change {
  const added = lost.map((annotation): Orphan => ({ ...annotation, text: from?.sha256 ?? '' }))
  const back = new Set(regained.map(({ id }) => id))
  const removed = (layer.orphans ?? []).filter(({ id }) => back.has(id))
  const orphans = itemChange({ added: added.toSorted(compareAnnotations), removed })
  return {
    ...noChange,
    annotations: itemChange({ added: regained, updated, removed: lost }),
    ...(added.length + removed.length > 0 && { orphans }),
  }
}

interface Placing {
  readonly annotation: Annotation
  readonly ranges: readonly Range[]
  readonly now: string
}

function placedOn(text: string, { annotation, ranges, now }: Placing): Annotation {
  const placed = { ...annotation, ...anchorOf(text, ranges) }
  return placed.quote === annotation.quote ? placed : { ...placed, updatedAt: now }
}

/**
 * `layer` as it looks over another text while nobody has decided anything: only sure places count, and what had none
 * waits for its owner.
 */
export function viewOver(request: CarryRequest): Layer {
  const { layer } = request
  const change = carryOver(request, judgeLayer(request), { choices: [], now: '' })
  if (!change.ok) throw new Error(`A sure place was refused: ${change.problem.code}`)
  return apply(layer, change.value, layer.revision)
}

function surePlace(verdict: AnchorVerdict): readonly Range[] | null {
  return verdict.type === 'exact' || verdict.type === 'moved' ? verdict.ranges : null
}
