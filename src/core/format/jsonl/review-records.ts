import { membersOf, reasonOf } from '#core/format/json.ts'
import type { Notes } from '#core/format/notes.ts'
import { type Comment, commentSchema } from '#core/model/comment.ts'
import { type Decision, decisionSchema } from '#core/model/decision.ts'
import {
  type CommentRecord,
  commentRecordSchema,
  type DecisionRecord,
  decisionRecordSchema,
} from './record.ts'

export function commentRecordOf({ id, on, replyTo, text, at }: Comment): CommentRecord {
  return {
    id,
    on: { annotator: on.annotator, annotation: on.annotation },
    ...(replyTo && { replyTo: { annotator: replyTo.annotator, comment: replyTo.comment } }),
    text,
    at,
  }
}

/** What is null is left out. */
export function decisionRecordOf({
  id,
  subject,
  outcome,
  about,
  from,
  gold,
  reason,
  by,
  at,
}: Decision): DecisionRecord {
  return {
    id,
    subject,
    outcome,
    about: about.map(({ annotator, item, hash }) => ({ annotator, item, hash })),
    ...(from !== null && { from }),
    ...(gold !== null && { gold }),
    ...(reason && { reason: { code: reason.code, text: reason.text } }),
    by,
    at,
  }
}

/** Null, and a note, where it cannot be read. */
export function readComment(item: unknown, notes: Notes): Comment | null {
  const record = commentRecordSchema.safeParse(membersOf(item, notes) ?? item)
  const comment = record.success ? commentSchema.safeParse(record.data) : record
  if (comment.success) return comment.data
  notes.skip('comment-invalid', { reason: reasonOf(comment.error) })
  return null
}

/** Null, and a note, where it cannot be read. */
export function readDecision(item: unknown, notes: Notes): Decision | null {
  const none = { from: null, gold: null, reason: null }
  const record = decisionRecordSchema.safeParse(membersOf(item, notes) ?? item)
  const decision = record.success ? decisionSchema.safeParse({ ...none, ...record.data }) : record
  if (decision.success) return decision.data
  notes.skip('decision-invalid', { reason: reasonOf(decision.error) })
  return null
}
