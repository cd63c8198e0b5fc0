import type { AppCommand } from './app-command.ts'
import type { CommandContext } from './command-context.ts'

export interface CommandRunner {
  /** Runs the command once those before it are done, on the state that they have left. */
  readonly run: (command: AppCommand) => Promise<void>
}

/**
 * Keys may come faster than the disk answers: "tag, then Moscow critical" must find the tag. So commands are run one
 * after the other, at once where none is under way, and each asks for its context when its turn comes.
 */
export function createCommandRunner(contextNow: () => CommandContext): CommandRunner {
  let pending = 0
  let last: Promise<void> = Promise.resolve()
  const runNow = async (command: AppCommand): Promise<void> => {
    try {
      await runIfEnabled(command, contextNow())
    } finally {
      pending -= 1
    }
  }
  return {
    run(command) {
      pending += 1
      const done = pending === 1 ? runNow(command) : last.then(() => runNow(command))
      // A bug in one command must not stop the ones after it; whoever awaits `done` still gets it.
      last = done.catch(() => undefined)
      return done
    },
  }
}

async function runIfEnabled(command: AppCommand, context: CommandContext): Promise<void> {
  if (command.isEnabled(context)) return command.run(context)
  context.say({ key: 'notNow', values: { command: command.label } })
}
