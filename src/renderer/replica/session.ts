import type { Command } from '#core/change/command.ts'
import type { Acknowledgement } from '#core/workspace/views.ts'
import type { Client } from '#renderer/connect/client.ts'

/** What may be said about the last edit; `saved` only when the disk has it. */
export type SaveState =
  | { readonly type: 'saved' }
  | { readonly type: 'saving' }
  | { readonly type: 'not-saved'; readonly reason: string }
  | { readonly type: 'reconnecting' }

/** How screens act. Where a promise gives null, the step was refused and the refusal has been announced. */
export interface Session {
  readonly client: Client
  /** When it resolves, the layer's replica already holds the change. */
  execute(article: string, command: Command): Promise<Acknowledgement | null>
  undo(article: string): Promise<Acknowledgement | null>
  redo(article: string): Promise<Acknowledgement | null>
  /** Says a sentence in the status line, which screen readers read out. */
  announce(message: string): void
}
