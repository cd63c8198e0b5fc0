import type { Command } from '#core/change/command.ts'
import type { Acknowledgement } from '#core/workspace/views.ts'
import type { Client } from '#renderer/connect/client.ts'
import type { Outcome } from './outcome.ts'

/** What may be said about the last edit; `saved` only when the disk has it. */
export type SaveState =
  | { readonly type: 'saved' }
  | { readonly type: 'saving' }
  | { readonly type: 'not-saved'; readonly reason: string }
  | { readonly type: 'reconnecting' }

/** How screens act. Where a promise gives null, the step was refused and the refusal has been announced. */
export interface Session {
  readonly client: Client
  /** When it resolves, the layer's replica already holds the change; `saveState` tells whether the disk does too. */
  readonly execute: (article: string, command: Command) => Promise<Acknowledgement | null>
  readonly undo: (article: string) => Promise<Acknowledgement | null>
  readonly redo: (article: string) => Promise<Acknowledgement | null>
  /** The same for the gold version of an article. */
  readonly gold: (article: string) => GoldSteps
  /** Any other call that writes: the save state follows it, the caller says what came of it. */
  readonly attempt: <T>(call: Promise<T>) => Promise<Outcome<T>>
  /** Says a sentence in the status line, which screen readers read out. */
  readonly announce: (message: string) => void
}

/** What can be done to a gold version; null where it was refused. */
export interface GoldSteps {
  readonly execute: (command: Command) => Promise<Acknowledgement | null>
  readonly undo: () => Promise<Acknowledgement | null>
  readonly redo: () => Promise<Acknowledgement | null>
}

/** `number` tells two announcements of the same sentence apart; 0 is none yet. */
export interface Announcement {
  readonly text: string
  readonly number: number
}
