import type { CommandContext } from './command-context.ts'
import type { Message } from './message.ts'

export type CommandGroup = (typeof groupOrder)[number]

/** In the order in which they are listed. */
export const groupOrder = [
  'tag',
  'stance',
  'span',
  'relation',
  'review',
  'history',
  'navigate',
  'app',
] as const

/** One thing that a person can do, as the toolbar, the menu, the palette, the key map and the help page read it. */
export interface AppCommand {
  readonly id: string
  readonly label: Message
  readonly group: CommandGroup
  /** Any of these runs it: "1", "Shift+1", "Mod+K" (Control, or Command on a Mac), "Alt+ArrowLeft". */
  readonly keys: readonly string[]
  /** Where its keys count: everywhere, on the Annotate or the Review screen, or only while the text on the former has the focus. */
  readonly scope: 'app' | 'annotate' | 'review' | 'text'
  /** Holding the key down repeats it. */
  readonly repeats?: boolean
  /** It changes the project: not possible where that is open for reading. */
  readonly edits?: true
  readonly isEnabled: (context: CommandContext) => boolean
  /** Resolves when the step is on disk and in the replica, so that the next key finds its result. */
  readonly run: (context: CommandContext) => Promise<void>
}
