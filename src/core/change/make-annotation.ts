import { anchorOf, checkRanges } from '#core/anchor/span.ts'
import type { Annotation } from '#core/model/annotation.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import type { Change } from './change.ts'
import { checkDraft } from './check-values.ts'
import type { Draft } from './command.ts'
import type { Situation } from './situation.ts'

/** The annotation that `draft` describes, or why the scheme or the text refuses it. */
export function makeAnnotation(situation: Situation, draft: Draft): Result<Annotation> {
  const refused = checkDraft(situation.scheme, draft)
  if (refused) return { ok: false, problem: refused }
  const ranges = checkRanges(situation.article.text, draft.ranges)
  if (!ranges.ok) return ranges
  return succeed({
    id: draft.id ?? situation.nextId(),
    kind: draft.kind,
    ...anchorOf(situation.article.text, ranges.value),
    stances: draft.stances ?? {},
    attributes: draft.attributes ?? {},
    note: draft.note ?? '',
    createdAt: situation.now,
    updatedAt: situation.now,
  })
}

/** The first tag moves an article from "to do" to "in progress", in the same step. */
export function withStart({ layer }: Situation, change: Change): Change {
  return layer.status === 'to-do' ? { ...change, status: ['to-do', 'in-progress'] } : change
}
