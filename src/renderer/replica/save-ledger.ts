import type { SaveState } from './session.ts'

/** What is known of the edits so far. */
export interface SaveLedger {
  /** Edits that nothing has been heard of yet. */
  readonly pending: number
  /** Why the last edit is not on the disk; null where it is. */
  readonly lost: string | null
  /** Why the disk does not take what the program keeps for it; null where it has everything. */
  readonly refusal: string | null
}

export const emptyLedger: SaveLedger = { pending: 0, lost: null, refusal: null }

export function begun(ledger: SaveLedger): SaveLedger {
  return { ...ledger, pending: ledger.pending + 1 }
}

/** After an acknowledgement everything on screen is on the disk, whatever failed before. */
export function acknowledged(ledger: SaveLedger): SaveLedger {
  return { ...ledger, pending: ledger.pending - 1, lost: null }
}

/** After a refusal that loses nothing. */
export function refused(ledger: SaveLedger): SaveLedger {
  return { ...ledger, pending: ledger.pending - 1 }
}

export function failed(ledger: SaveLedger, reason: string): SaveLedger {
  return { ...ledger, pending: ledger.pending - 1, lost: reason }
}

/** What may be said about the edits; nothing is called saved while the connection is gone. */
export function saveStateOf({ pending, lost, refusal }: SaveLedger, connection: 'open' | 'gone'): SaveState {
  if (connection === 'gone') return { type: 'reconnecting' }
  if (refusal !== null) return { type: 'not-saved', reason: refusal }
  if (pending > 0) return { type: 'saving' }
  return lost === null ? { type: 'saved' } : { type: 'not-saved', reason: lost }
}
