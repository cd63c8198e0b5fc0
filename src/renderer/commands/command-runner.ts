import type { AppCommand } from './app-command.ts'
import { createCaretKeeper } from './caret-keeper.ts'
import type { CommandContext, Work } from './command-context.ts'

export interface CommandRunner {
  /** Runs the command once those before it are done, on the state that they have left. */
  readonly run: (command: AppCommand) => Promise<void>
  /** Does something else in its turn, such as following the caret: at once where nothing is under way. */
  readonly inTurn: (task: () => void) => Promise<void>
}

/** Both are asked when a command's turn comes; `work` also when the command is asked for. */
export interface RunnerSources {
  readonly context: () => CommandContext
  readonly work: () => Work | null
}

/**
 * Keys may come faster than the disk answers: "tag, then Moscow critical" must find the tag. So commands are run one
 * after the other, at once where none is under way, and each asks for its context when its turn comes; only the place
 * in the text is that of the key press.
 */
export function createCommandRunner({ context, work }: RunnerSources): CommandRunner {
  const keeper = createCaretKeeper()
  const queue = createTurns()
  return {
    run: (command) => {
      const press = keeper.press(work())
      return queue(() => {
        const now = context()
        return runIfEnabled(command, now.work ? { ...now, work: keeper.asPressed(now.work, press) } : now)
      })
    },
    inTurn: (task) => queue(async () => task()),
  }
}

function createTurns(): (task: () => Promise<void>) => Promise<void> {
  let pending = 0
  let last: Promise<void> = Promise.resolve()
  const runNow = async (task: () => Promise<void>): Promise<void> => {
    try {
      await task()
    } finally {
      pending -= 1
    }
  }
  return (task) => {
    pending += 1
    const done = pending === 1 ? runNow(task) : last.then(() => runNow(task))
    // A bug in one command must not stop the ones after it; whoever awaits `done` still gets it.
    last = done.catch(() => undefined)
    return done
  }
}

/** Whether it would change what can only be read. */
export function isBarred({ edits }: AppCommand, { isReadOnly }: CommandContext): boolean {
  return edits === true && isReadOnly
}

async function runIfEnabled(command: AppCommand, context: CommandContext): Promise<void> {
  const values = { command: command.label }
  if (isBarred(command, context)) return context.say({ key: 'onlyReading', values })
  if (command.isEnabled(context)) return command.run(context)
  context.say({ key: 'notNow', values })
}
