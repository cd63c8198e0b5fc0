import { anchorOf, checkRanges } from '#core/anchor/span.ts'
import type { Annotation } from '#core/model/annotation.ts'
import { attributesOf } from '#core/model/scheme.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { type Change, isEmptyChange, itemChange, noChange } from './change.ts'
import type { Command } from './command.ts'
import { checkAttribute, checkKind, checkStance } from './check-values.ts'
import { adjudicate } from './adjudicate.ts'
import { comment, removeComments, setComment } from './decide-comment.ts'
import { reattach } from './decide-orphan.ts'
import { relate, unfit, unrelate } from './decide-relation.ts'
import { restore } from './restore.ts'
import { changedAt } from './changed-at.ts'
import { isSameAnnotation } from './same-annotation.ts'
import { makeAnnotation, withStart } from './make-annotation.ts'
import { withProvenance } from './provenance.ts'
import type { CommandOf, Situation } from './situation.ts'

/** The change that `command` means in `situation`, or why it is refused. */
export function decide(situation: Situation, command: Command): Result<Change> {
  const decided = decideOne(situation, command)
  if (!decided.ok) return decided
  return isEmptyChange(decided.value)
    ? fail('nothing-changed')
    : succeed(withProvenance(situation, decided.value))
}

function decideOne(situation: Situation, command: Command): Result<Change> {
  switch (command.type) {
    case 'annotate':
      return annotate(situation, command)
    case 'remove':
      return remove(situation, command)
    case 'set-kind':
      return setKind(situation, command)
    case 'set-ranges':
      return setRanges(situation, command)
    case 'reattach':
      return reattach(situation, command)
    case 'set-stance':
      return setStance(situation, command)
    case 'set-attribute':
      return setAttribute(situation, command)
    case 'set-note':
      return update(situation, [command.id], (a) => succeed({ ...a, note: command.note }))
    case 'relate':
      return relate(situation, command)
    case 'unrelate':
      return unrelate(situation, command)
    case 'set-status':
      return setStatus(situation, command)
    case 'restore':
      return restore(situation, command)
    case 'adjudicate':
      return adjudicate(situation, command)
    case 'comment':
      return comment(situation, command)
    case 'set-comment':
      return setComment(situation, command)
    case 'remove-comments':
      return removeComments(situation, command)
    default:
      return command satisfies never
  }
}

function annotate(situation: Situation, { drafts }: CommandOf<'annotate'>): Result<Change> {
  const added: Annotation[] = []
  const { annotations, orphans = [] } = situation.layer
  const taken = new Set([...annotations, ...orphans].map((a) => a.id))
  for (const draft of drafts) {
    const made = makeAnnotation(situation, draft)
    if (!made.ok) return made
    if (taken.has(made.value.id)) return fail('id-taken', { id: made.value.id })
    taken.add(made.value.id)
    added.push(made.value)
  }
  return succeed(withStart(situation, { ...noChange, annotations: itemChange({ added }) }))
}

function remove({ layer }: Situation, { ids }: CommandOf<'remove'>): Result<Change> {
  const gone = new Set(ids)
  const removed = layer.annotations.filter((a) => gone.has(a.id))
  const orphans = (layer.orphans ?? []).filter((a) => gone.has(a.id))
  const missing = ids.find((id) => ![...removed, ...orphans].some((a) => a.id === id))
  if (missing !== undefined) return fail('annotation-unknown', { id: missing })
  const loose = layer.relations.filter((r) => gone.has(r.from) || gone.has(r.to))
  return succeed({
    ...noChange,
    annotations: itemChange({ removed }),
    relations: itemChange({ removed: loose }),
    ...(orphans.length > 0 && { orphans: itemChange({ removed: orphans }) }),
  })
}

/** Attributes that the new kind does not have go, and relations that it may not have; undo brings them back. */
function setKind(situation: Situation, { ids, kind }: CommandOf<'set-kind'>): Result<Change> {
  const refused = checkKind(situation.scheme, kind)
  if (refused) return { ok: false, problem: refused }
  const known = new Set(attributesOf(situation.scheme, kind).map((a) => a.id))
  const changed = update(situation, ids, (a) => {
    const attributes = Object.fromEntries(Object.entries(a.attributes).filter(([id]) => known.has(id)))
    return succeed(a.kind === kind ? a : { ...a, kind, attributes })
  })
  return changed.ok ? succeed({ ...changed.value, relations: unfit(situation, changed.value) }) : changed
}

function setRanges(situation: Situation, { id, ranges }: CommandOf<'set-ranges'>): Result<Change> {
  const checked = checkRanges(situation.article.text, ranges)
  if (!checked.ok) return checked
  return update(situation, [id], (a) => succeed({ ...a, ...anchorOf(situation.article.text, checked.value) }))
}

function setStance(situation: Situation, { ids, target, value }: CommandOf<'set-stance'>): Result<Change> {
  const refused = checkStance(situation.scheme, target, value)
  if (refused) return { ok: false, problem: refused }
  return update(situation, ids, (a) => succeed({ ...a, stances: withEntry(a.stances, target, value) }))
}

function setAttribute(
  situation: Situation,
  { ids, attribute, value }: CommandOf<'set-attribute'>,
): Result<Change> {
  return update(situation, ids, (a) => {
    const refused = value === null ? null : checkAttribute(situation.scheme, a.kind, [attribute, value])
    if (refused) return { ok: false, problem: refused }
    return succeed({ ...a, attributes: withEntry(a.attributes, attribute, value) })
  })
}

function withEntry<T>(entries: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> {
  const { [key]: _, ...others } = entries
  return value === null ? others : { ...others, [key]: value }
}

function setStatus({ layer }: Situation, { status }: CommandOf<'set-status'>): Result<Change> {
  return succeed(layer.status === status ? noChange : { ...noChange, status: [layer.status, status] })
}

/** One update per id, refused as a whole where one is refused; items that stay the same are left out. */
function update(
  { layer, now }: Situation,
  ids: readonly string[],
  edit: (annotation: Annotation) => Result<Annotation>,
): Result<Change> {
  const updated: (readonly [Annotation, Annotation])[] = []
  const byId = new Map(layer.annotations.map((a) => [a.id, a]))
  for (const id of new Set(ids)) {
    const from = byId.get(id)
    if (!from) return fail('annotation-unknown', { id })
    const to = edit(from)
    if (!to.ok) return to
    if (!isSameAnnotation(from, to.value)) updated.push([from, changedAt(to.value, now)])
  }
  return succeed({ ...noChange, annotations: itemChange({ updated }) })
}
