import type { Command } from 'commander'
import { englishReasons, reasonIn } from '#core/agreement/reasons.ts'
import type { Verdict } from '#core/agreement/verify.ts'
import { withoutProject } from '#cli/open-project.ts'
import { count, type OutputOptions, printJson, printLines } from '#cli/print.ts'
import { readCases } from '#cli/read-cases.ts'
import { valueOf } from '#cli/refusal.ts'
import type { ExitCode, Frame, Surroundings } from '#cli/surroundings.ts'

const example = '\nExample:\n  standpoint statistics verify'

/** `standpoint statistics verify`: the numbers prove themselves. */
export function addStatistics(program: Command, { surroundings, finish }: Frame): void {
  program
    .command('statistics')
    .description('Prove the agreement statistics.')
    .addHelpText('after', example)
    .command('verify')
    .description('Compute published values anew with the statistics that the program uses.')
    .argument('[file]', 'a JSON list of cases; absent: those that ship with the program')
    .option('--json', 'print one JSON array')
    .addHelpText('after', example)
    .action(async (file: string | undefined, options: OutputOptions) =>
      finish(await verify(surroundings, file, options)),
    )
}

async function verify(
  surroundings: Surroundings,
  file: string | undefined,
  options: OutputOptions,
): Promise<ExitCode> {
  const verdicts = await verdictsOn(surroundings, file)
  const missed = verdicts.filter(({ ok }) => !ok).length
  if (options.json) printJson(surroundings, verdicts)
  else {
    printLines(surroundings.out, verdicts.map(lineOf))
    surroundings.out(`${count(verdicts.length, 'case')}, ${missed} not as published.\n`)
  }
  return missed === 0 ? 0 : 1
}

async function verdictsOn(surroundings: Surroundings, file: string | undefined): Promise<readonly Verdict[]> {
  if (file !== undefined) {
    const cases = [...valueOf(await readCases(file))]
    return withoutProject(surroundings, (client) => client.statistics.verify({ cases }))
  }
  const published = await withoutProject(surroundings, (client) => client.statistics.published())
  return published.map(({ source: _, ...verdict }) => verdict)
}

function lineOf({ name, metric, value, expected, ok, reason }: Verdict): string {
  const why = reason === undefined ? '' : ` (${reasonIn(englishReasons, reason)})`
  const own = `${value === null ? 'undefined' : String(value)}${why}`
  const stated = expected === null ? 'none is published' : `published ${expected}`
  return `${ok ? 'ok    ' : 'DIFFERS'} ${metric}  ${name}: ${own}, ${stated}`
}
