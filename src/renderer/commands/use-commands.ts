import { createContext, useContext } from 'react'
import type { Scheme } from '#core/model/scheme.ts'
import type { AppCommand } from './app-command.ts'
import type { CommandContext } from './command-context.ts'
import type { Platform } from './key-match.ts'

/** What components need of the commands. */
export interface Commands {
  readonly all: readonly AppCommand[]
  readonly scheme: Scheme
  readonly platform: Platform
  readonly context: () => CommandContext
  /** Runs a command by its id, after those that are still under way; resolves when it is done or refused. */
  readonly run: (id: string) => Promise<void>
  /** Does something else in its turn among the commands; at once where none is under way. */
  readonly inTurn: (task: () => void) => Promise<void>
  readonly find: (id: string) => AppCommand | undefined
}

export const CommandsContext = createContext<Commands | null>(null)

export function useCommands(): Commands {
  const commands = useContext(CommandsContext)
  if (commands === null) throw new Error('There is no CommandLayer around this component.')
  return commands
}
