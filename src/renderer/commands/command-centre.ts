import type { Replica } from '#renderer/replica/replica.ts'
import type { AppCommand } from './app-command.ts'
import type { CommandContext } from './command-context.ts'
import { createCommandRunner } from './command-runner.ts'
import { type AppActions, contextNow, workNow } from './context-now.ts'
import type { Message } from './message.ts'

/** What may change while commands are under way: the scheme's commands, the language, what the frame does. */
export interface CommandSetting {
  readonly commands: readonly AppCommand[]
  readonly actions: AppActions
  readonly say: (message: Message) => void
}

/** One queue of commands for as long as the page has one replica, whatever the setting. */
export interface CommandCentre {
  readonly set: (setting: CommandSetting) => void
  readonly commands: () => readonly AppCommand[]
  readonly context: () => CommandContext
  readonly run: (command: AppCommand) => Promise<void>
  readonly inTurn: (task: () => void) => Promise<void>
}

export function createCommandCentre(replica: Replica, initial: CommandSetting): CommandCentre {
  let setting = initial
  const context = (): CommandContext => contextNow({ replica, ...setting })
  return {
    set: (next) => {
      setting = next
    },
    commands: () => setting.commands,
    context,
    ...createCommandRunner({ context, work: () => workNow(replica) }),
  }
}
