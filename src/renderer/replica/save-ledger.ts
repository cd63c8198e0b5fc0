import type { SaveState } from './session.ts'

/** What is known of the edits so far. */
export interface SaveLedger {
  /** Edits that nothing has been heard of yet. */
  readonly pending: number
  /** Why the last edit is not on the disk; null where it is. */
  readonly lost: string | null
}

export const emptyLedger: SaveLedger = { pending: 0, lost: null }

export function begun(ledger: SaveLedger): SaveLedger {
  return { ...ledger, pending: ledger.pending + 1 }
}

/** After an acknowledgement everything on screen is on the disk, whatever failed before. */
export function acknowledged({ pending }: SaveLedger): SaveLedger {
  return { pending: pending - 1, lost: null }
}

/** After a refusal that loses nothing. */
export function refused(ledger: SaveLedger): SaveLedger {
  return { ...ledger, pending: ledger.pending - 1 }
}

export function failed({ pending }: SaveLedger, reason: string): SaveLedger {
  return { pending: pending - 1, lost: reason }
}

/** What may be said about the edits; nothing is called saved while the connection is gone. */
export function saveStateOf({ pending, lost }: SaveLedger, connection: 'open' | 'gone'): SaveState {
  if (connection === 'gone') return { type: 'reconnecting' }
  if (pending > 0) return { type: 'saving' }
  return lost === null ? { type: 'saved' } : { type: 'not-saved', reason: lost }
}
