import { hull } from '#core/anchor/span.ts'
import type { AttributeValue } from '#core/model/annotation.ts'
import type { Status } from '#core/model/layer.ts'
import type { HistoryPhrase } from './english.ts'
import { type DetailOf, fill, labelOf, type Params, short, type Telling } from './telling.ts'
import { tellComment, tellDecision } from './tell-review.ts'
import type { HistoryDetail, HistoryRecord, Subject } from './history-record.ts'

/** What happened, without the annotation that it happened to; values by the labels of the scheme. */
export function tellDetail(detail: HistoryDetail, telling: Telling): string {
  const { scheme } = telling
  const say = (phrase: HistoryPhrase, params: Params = {}): string => fill(telling.phrases[phrase], params)
  switch (detail.type) {
    case 'added':
      return say('added', { kind: labelOf(scheme.kinds, detail.annotation.kind) })
    case 'removed':
    case 'lost':
    case 'listed':
    case 'reattached':
      return say(detail.type)
    case 'kind':
      return say('kind', { from: labelOf(scheme.kinds, detail.from), to: labelOf(scheme.kinds, detail.to) })
    case 'span':
      return tellSpan(detail, telling)
    case 'stance':
      return tellStance(detail, telling)
    case 'attribute':
      return tellAttribute(detail, telling)
    case 'note':
      return tellNote(detail, telling)
    case 'related':
    case 'unrelated':
      return say(detail.type, {
        type: labelOf(scheme.relationTypes, detail.relationType),
        from: detail.from ? short(detail.from.quote) : telling.phrases.unknown,
        to: detail.to ? short(detail.to.quote) : telling.phrases.unknown,
      })
    case 'comment':
      return tellComment(detail, telling)
    case 'decision':
      return tellDecision(detail, telling)
    case 'text':
      return say('text', { from: textName(detail.from, telling), to: textName(detail.to, telling) })
    case 'status':
      return say('status', { from: statusText(detail.from, telling), to: statusText(detail.to, telling) })
    default:
      return detail satisfies never
  }
}

/** The annotation that `detail` happened to, in words; null as `subjectOf` says. */
export function tellSubject(detail: HistoryDetail, { scheme, phrases }: Telling): string | null {
  const subject = subjectOf(detail)
  if (!subject) return null
  return fill(phrases.subject, { kind: labelOf(scheme.kinds, subject.kind), quote: short(subject.quote) })
}

/** Null for what happened to a relation, a comment or the article. */
export function subjectOf(detail: HistoryDetail): Subject | null {
  if (detail.type === 'decision') return detail.item
  return 'annotation' in detail ? detail.annotation : null
}

/** Why a change was made where that says more than its details; else null. */
export function tellReason({ reason, of }: HistoryRecord, { phrases }: Telling): string | null {
  switch (reason) {
    case 'undo':
    case 'redo':
      return fill(phrases[reason], { of: of ?? phrases.unknown })
    case 'import':
    case 'restore':
    case 'carry-over':
      return phrases[reason]
    default:
      return null
  }
}

function tellSpan({ from, to }: DetailOf<'span'>, { phrases }: Telling): string {
  if (from.quote !== to.quote) return fill(phrases.span, { from: short(from.quote), to: short(to.quote) })
  return fill(phrases.moved, { from: hull(from.ranges).start, to: hull(to.ranges).start })
}

function tellStance({ target, from, to }: DetailOf<'stance'>, { phrases, scheme }: Telling): string {
  const value = (id: string | null) => (id === null ? phrases.notStated : labelOf(scheme.values, id))
  const what = fill(phrases.stance, { target: labelOf(scheme.targets, target) })
  return fill(phrases.value, { what, from: value(from), to: value(to) })
}

function tellAttribute(
  { attribute: id, from, to }: DetailOf<'attribute'>,
  { phrases, scheme }: Telling,
): string {
  const attribute = scheme.attributes.find((a) => a.id === id)
  const value = (given: AttributeValue | null) =>
    given === null ? phrases.notStated : short(labelOf(attribute?.options ?? [], String(given)))
  return fill(phrases.value, { what: attribute?.label ?? id, from: value(from), to: value(to) })
}

function tellNote({ from, to }: DetailOf<'note'>, { phrases }: Telling): string {
  const phrase = from === '' ? phrases.noteAdded : to === '' ? phrases.noteRemoved : phrases.noteChanged
  return fill(phrase, { from: short(from), to: short(to) })
}

/** The first digits of a hash tell two texts of an article apart, and name the file in which an earlier one is kept. */
function textName(sha256: string | null, { phrases }: Telling): string {
  return sha256 === null ? phrases.firstText : sha256.slice(0, 8)
}

function statusText(status: Status, { phrases }: Telling): string {
  switch (status) {
    case 'to-do':
      return phrases.toDo
    case 'in-progress':
      return phrases.inProgress
    case 'done':
      return phrases.done
    default:
      return status satisfies never
  }
}
