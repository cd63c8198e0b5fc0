import { ORPCError } from '@orpc/server'
import { Command, CommanderError } from 'commander'
import { sentence } from '#core/problem/problem.ts'
import { addAgreement } from './commands/agreement.ts'
import { addBackups } from './commands/backups.ts'
import { addCheck } from './commands/check.ts'
import { addExport } from './commands/export.ts'
import { addFormats } from './commands/formats.ts'
import { addHistory } from './commands/history.ts'
import { addImport } from './commands/import.ts'
import { addList } from './commands/list.ts'
import { addNew } from './commands/new.ts'
import { addReceive } from './commands/receive.ts'
import { addSend } from './commands/send.ts'
import { addRestore } from './commands/restore.ts'
import { addServe } from './commands/serve.ts'
import { addShow } from './commands/show.ts'
import { addStatistics } from './commands/statistics.ts'
import { addUpdate } from './commands/update.ts'
import { Refusal } from './refusal.ts'
import type { ExitCode, Frame, Surroundings } from './surroundings.ts'

/** In the order in which the help lists them. */
const commands = [
  addNew,
  addImport,
  addUpdate,
  addList,
  addShow,
  addHistory,
  addExport,
  addSend,
  addReceive,
  addAgreement,
  addCheck,
  addBackups,
  addRestore,
  addServe,
  addFormats,
  addStatistics,
] as const

/** Runs one command; `args` are those behind the program's name. Bugs throw. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = createProgram({ surroundings, finish: (ended) => (code = ended) })
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    return explain(error, surroundings)
  }
}

function createProgram(frame: Frame): Command {
  const { version, out, err } = frame.surroundings
  const program = new Command('standpoint')
    .description('Marks claims, predictions, sources and stances in news articles, span by span.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err })
    .configureHelp({ showGlobalOptions: false })
    .showHelpAfterError('(add --help for more)')
  for (const add of commands) add(program, frame)
  return program
}

/** Commander has said by itself what is wrong with a call. */
function explain(error: unknown, { err }: Surroundings): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const message = messageOf(error)
  if (message === null) throw error
  err(`${message}\n`)
  return 1
}

/** What an expected failure says to a person; null for a bug. */
function messageOf(error: unknown): string | null {
  if (error instanceof Refusal) return sentence(error.problem)
  return error instanceof ORPCError && error.code === 'PROBLEM' ? error.message : null
}
