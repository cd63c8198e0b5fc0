import { once } from 'node:events'
import type { Command } from 'commander'
import { sentence } from '#core/problem/problem.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import type { Desk } from '#core/workspace/desk.ts'
import { serve, type Served } from '#host/serve.ts'
import { parsePort } from '#cli/arguments.ts'
import { printJson } from '#cli/print.ts'
import { valueOf } from '#cli/refusal.ts'
import type { Frame, Surroundings } from '#cli/surroundings.ts'

interface Options {
  readonly port: number
  readonly open: boolean
  readonly stay?: true
  readonly sample?: true
  readonly json?: true
}

/** `standpoint serve`: the program in a browser on this machine. */
export function addServe(program: Command, { surroundings }: Frame): void {
  program
    .command('serve')
    .description('Open the program in a browser on this machine; it ends with its last window.')
    .argument('[project]', 'the folder of the project (default: the one that was open last)')
    .option('--port <number>', 'the port to listen on (default: a free one)', parsePort, 0)
    .option('--no-open', 'only print the address')
    .option('--stay', 'go on when the last window has been closed')
    .option('--sample', 'open the sample project')
    .option('--json', 'print {"url": …}')
    .addHelpText('after', '\nExample:\n  standpoint serve reports --no-open --stay')
    .action((project: string | undefined, options: Options, command: Command) => {
      if (options.sample && project !== undefined)
        command.error('error: give a project or --sample, not both', { exitCode: 2 })
      return serveDesk(surroundings, project, options)
    })
}

async function serveDesk(
  surroundings: Surroundings,
  project: string | undefined,
  options: Options,
): Promise<void> {
  const desk = await surroundings.lastingDesk()
  try {
    await layOut(desk, { project, options, surroundings })
    const { port, stay } = options
    const { rendererFolder, stop } = surroundings
    const served = valueOf(await serve({ desk, rendererFolder, port, stayOpen: stay === true }))
    await announce(surroundings, served, options)
    await Promise.race([served.closed, stopped(stop)])
    await served.close()
  } catch (error) {
    await desk.close()
    throw error
  }
  valueOf(await desk.close())
}

interface Wish {
  readonly project: string | undefined
  readonly options: Options
  readonly surroundings: Surroundings
}

/**
 * A project that was named must open; the one of last time may be gone, and the program starts without it. Where one
 * can only be read, that is said and it is served all the same.
 */
async function layOut(desk: Desk, { project, options, surroundings }: Wish): Promise<void> {
  const started = await openWished(desk, project, options)
  const doubt = started.ok ? (desk.state().project?.readOnly ?? null) : started.problem
  if (doubt) surroundings.err(`${sentence(doubt)}\n`)
}

async function openWished(
  desk: Desk,
  project: string | undefined,
  { sample }: Options,
): Promise<Result<null>> {
  if (project !== undefined) return succeed(valueOf(await desk.open(project)))
  return sample ? succeed(valueOf(await desk.openSample())) : desk.start()
}

async function announce(surroundings: Surroundings, { url }: Served, { json, open }: Options): Promise<void> {
  const { out, err, openWindow } = surroundings
  if (json) printJson(surroundings, { url })
  else out(`${url}\n`)
  const opened = open ? await openWindow(url) : 'nothing'
  if (opened === 'nothing') err('Open this address in a browser on this machine. Ctrl C ends the program.\n')
}

async function stopped(stop: AbortSignal): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort')
}
