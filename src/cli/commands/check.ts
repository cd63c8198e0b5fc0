import type { Command } from 'commander'
import { sentence } from '#core/problem/problem.ts'
import { count, type OutputOptions, printJson, printLines, recordOf } from '#cli/print.ts'
import type { ExitCode, Frame, Surroundings } from '#cli/surroundings.ts'
import { repairProject } from '#node/project/repair-folder.ts'
import { valueOf } from '#cli/refusal.ts'
import { checkProject } from '#node/project/check-folder.ts'

interface Options extends OutputOptions {
  readonly repair?: true
}

/** `standpoint check`: verifies every file, hash, offset and reference. */
export function addCheck(program: Command, { surroundings, finish }: Frame): void {
  program
    .command('check')
    .description(
      'Verify every file, hash, offset and reference of a project; nothing is changed without --repair.',
    )
    .argument('<project>', 'the folder of the project')
    .option('--repair', 'first mend what can be mended without guessing, after a backup')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  standpoint check reports')
    .action(async (project: string, options: Options) => finish(await check(surroundings, project, options)))
}

async function check(surroundings: Surroundings, path: string, options: Options): Promise<ExitCode> {
  const repaired = options.repair ? valueOf(await repairProject(path)) : []
  const { problems, ...counts } = await checkProject(path)
  if (options.json) {
    printJson(surroundings, {
      ...counts,
      problems: problems.map(recordOf),
      ...(options.repair ? { repaired: repaired.map(recordOf) } : {}),
    })
  } else {
    printLines(
      surroundings.out,
      repaired.map((problem) => `Repaired: ${sentence(problem)}`),
    )
    printLines(
      surroundings.err,
      problems.map((problem) => sentence(problem)),
    )
    const checked = [
      count(counts.files, 'file'),
      count(counts.articles, 'article'),
      count(counts.layers, 'layer'),
    ]
    const found = problems.length === 0 ? 'nothing is wrong' : count(problems.length, 'problem')
    surroundings.out(`${checked.join(', ')}, ${count(counts.annotations, 'annotation')}: ${found}.\n`)
  }
  return problems.length === 0 ? 0 : 1
}
