import { type Command, Option } from 'commander'
import type { AgreementReport } from '#core/agreement/report-schema.ts'
import { problem } from '#core/problem/problem.ts'
import type { AgreementRequest } from '#core/workspace/agreement-views.ts'
import { collectAnnotators, collectArticles, parseSeed } from '#cli/arguments.ts'
import { linesOfAgreement } from '#cli/agreement-text.ts'
import { withProject } from '#cli/open-project.ts'
import { type OutputOptions, printJson, printLines } from '#cli/print.ts'
import { Refusal } from '#cli/refusal.ts'
import type { Frame, Surroundings } from '#cli/surroundings.ts'

interface Options extends OutputOptions {
  readonly annotator?: readonly string[]
  readonly article?: readonly string[]
  readonly notStated: AgreementRequest['notStated']
  readonly seed: number
  readonly gamma: boolean
}

/** `standpoint agreement`: how far annotators agree. */
export function addAgreement(program: Command, { surroundings }: Frame): void {
  program
    .command('agreement')
    .description('Compute how far annotators agree: where they mark, and what they say there.')
    .argument('<project>', 'the folder of the project')
    .option('--annotator <id>', 'only this annotator; may be given several times', collectAnnotators)
    .option('--article <id>', 'only this article; may be given several times', collectArticles)
    .addOption(
      new Option('--not-stated <how>', 'what a stance that is not stated counts as')
        .choices(['missing', 'value'])
        .default('missing'),
    )
    .option('--seed <number>', 'of the intervals and of gamma', parseSeed, 1)
    .option('--no-gamma', 'leave out gamma, which takes far longer than everything else')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  standpoint agreement reports --annotator ana --annotator ben --json')
    .action(async (project: string, options: Options) => {
      const report = await compute(surroundings, project, options)
      if (options.json) printJson(surroundings, report)
      else printLines(surroundings.out, linesOfAgreement(report))
    })
}

function compute(surroundings: Surroundings, path: string, options: Options): Promise<AgreementReport> {
  const { annotator: annotators, article: articles, notStated, seed, gamma } = options
  return withProject(surroundings, { path, access: 'read' }, async (client) => {
    const chosen = { ...(annotators ? { annotators } : {}), ...(articles ? { articles } : {}) }
    const request = { ...chosen, notStated, seed, gamma: gamma ? ('with' as const) : ('without' as const) }
    const events = await client.agreement.compute(request, { signal: surroundings.stop })
    for await (const event of events) if (event.type === 'report') return event.report
    throw new Refusal(problem('stopped'))
  })
}
