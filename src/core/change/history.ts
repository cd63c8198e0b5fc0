import { z } from 'zod'
import { formatVersion } from '#core/model/format-version.ts'
import { commandSchema } from './command.ts'
import { type Change, changeSchema, invert } from './change.ts'

/** Why a change was made: the command's name, or undo, redo, an import, a colleague's file, a corrected text. */
const reasons = [
  ...commandSchema.options.map((option) => option.shape.type.value),
  'undo',
  'redo',
  'import',
  'receive',
  'carry-over',
] as const
export const reasonSchema = z.enum(reasons)
export type Reason = z.infer<typeof reasonSchema>

/** One line of a layer's change log. `revision` counts from 1 without gaps; `at` is an ISO time. */
export const logEntrySchema = z
  .object({
    version: z.literal(formatVersion),
    revision: z.int().positive(),
    at: z.string(),
    by: z.string(),
    reason: reasonSchema,
    /** With undo and redo: the revision whose change this one takes back or does again. */
    of: z.int().positive().optional(),
    /** With receive: the revision of the sender's layer that was taken over, and when its last change was made. */
    received: z.object({ revision: z.int().positive(), at: z.string() }).readonly().optional(),
    /** Where several changes count together or not at all: the revision of the last of them. Only in the file. */
    until: z.int().positive().optional(),
    change: changeSchema,
  })
  .readonly()
export type LogEntry = z.infer<typeof logEntrySchema>

/** What can be undone and redone, latest last. It is computed from the log, so it survives a restart. */
export interface History {
  readonly undoable: readonly LogEntry[]
  readonly redoable: readonly LogEntry[]
}

export const emptyHistory: History = { undoable: [], redoable: [] }

/**
 * `history` after `entry`. A new change makes what had been undone unreachable; nothing ever leaves the log. An
 * import, or a file of a colleague, is where a layer begins: undo does not reach behind it.
 */
export function remember(history: History, entry: LogEntry): History {
  return step({ undoable: [...history.undoable], redoable: [...history.redoable] }, entry)
}

export function historyOf(entries: readonly LogEntry[]): History {
  return entries.reduce(step, { undoable: [], redoable: [] })
}

interface Stacks {
  readonly undoable: LogEntry[]
  readonly redoable: LogEntry[]
}

function step(stacks: Stacks, entry: LogEntry): Stacks {
  if (entry.reason === 'undo') stacks.redoable.push(...stacks.undoable.splice(-1))
  else if (entry.reason === 'redo') stacks.undoable.push(...stacks.redoable.splice(-1))
  else if (entry.reason === 'receive') {
    stacks.undoable.length = 0
    stacks.redoable.length = 0
  } else if (entry.reason !== 'import') {
    stacks.undoable.push(entry)
    stacks.redoable.length = 0
  }
  return stacks
}

/** The change that takes back `entry`. */
export function undoing(entry: LogEntry): Change {
  return invert(entry.change)
}
