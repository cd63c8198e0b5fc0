import type { Comment } from '#core/model/comment.ts'
import { goldAnnotator } from '#core/model/decision.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { type Change, itemChange, noChange } from './change.ts'
import type { CommandOf, Situation } from './situation.ts'

export function comment(situation: Situation, command: CommandOf<'comment'>): Result<Change> {
  const { layer, nextId, now } = situation
  if (layer.annotator === goldAnnotator) return fail('comment-in-gold')
  const { on, text, replyTo } = command
  const added: Comment = { id: nextId(), on, text, at: now, ...(replyTo ? { replyTo } : {}) }
  return succeed({ ...noChange, comments: itemChange({ added: [added] }) })
}

export function setComment({ layer, now }: Situation, command: CommandOf<'set-comment'>): Result<Change> {
  const from = layer.comments.find(({ id }) => id === command.id)
  if (!from) return fail('comment-unknown', { id: command.id })
  if (from.text === command.text) return succeed(noChange)
  const to = { ...from, text: command.text, at: now }
  return succeed({ ...noChange, comments: itemChange({ updated: [[from, to]] }) })
}

/** Answers to them stay, whoever wrote those. */
export function removeComments({ layer }: Situation, { ids }: CommandOf<'remove-comments'>): Result<Change> {
  const missing = ids.find((id) => !layer.comments.some((each) => each.id === id))
  if (missing !== undefined) return fail('comment-unknown', { id: missing })
  const removed = layer.comments.filter(({ id }) => ids.includes(id))
  return succeed({ ...noChange, comments: itemChange({ removed }) })
}
