import type { Command } from 'commander'
import { sentence } from '#core/problem/problem.ts'
import { count, type OutputOptions, printJson, printLines, recordOf } from '#cli/print.ts'
import type { ExitCode, Frame, Surroundings } from '#cli/surroundings.ts'
import { checkProject } from '#node/project/check-folder.ts'

/** `standpoint check`: verifies every file, hash, offset and reference. */
export function addCheck(program: Command, { surroundings, finish }: Frame): void {
  program
    .command('check')
    .description('Verify every file, hash, offset and reference of a project; nothing is changed.')
    .argument('<project>', 'the folder of the project')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  standpoint check reports')
    .action(async (project: string, options: OutputOptions) =>
      finish(await check(surroundings, project, options)),
    )
}

async function check(surroundings: Surroundings, path: string, options: OutputOptions): Promise<ExitCode> {
  const { problems, ...counts } = await checkProject(path)
  if (options.json) {
    printJson(surroundings, { ...counts, problems: problems.map(recordOf) })
  } else {
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
