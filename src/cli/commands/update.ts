import { type Command, Option } from 'commander'
import { problem } from '#core/problem/problem.ts'
import type { JudgedItem, RevisionPlan } from '#core/workspace/revision-views.ts'
import { parseAnnotator } from '#cli/arguments.ts'
import { withProject } from '#cli/open-project.ts'
import { count, type OutputOptions, printJson, printLines } from '#cli/print.ts'
import { readFile } from '#cli/read-file.ts'
import { Refusal } from '#cli/refusal.ts'
import type { Frame, Surroundings } from '#cli/surroundings.ts'

interface Options extends OutputOptions {
  readonly annotator?: string
  readonly dryRun?: true
  readonly accept?: 'fuzzy'
}

/** `standpoint update`: a corrected text for an article, with a verdict for every annotation. */
export function addUpdate(program: Command, { surroundings }: Frame): void {
  program
    .command('update')
    .description('Give an article a corrected text, and say what becomes of every annotation.')
    .argument('<project>', 'the folder of the project')
    .argument('<article>', 'the id of the article, as list prints it')
    .argument('[file]', 'the file with the corrected text; without it, the one that a colleague has put in')
    .option('--annotator <id>', 'whose layer is carried over; others carry over their own', parseAnnotator)
    .option('--dry-run', 'only say what would become of them')
    .addOption(
      new Option('--accept <verdict>', 'also place those whose words have changed').choices(['fuzzy']),
    )
    .option('--json', 'print the verdicts as one JSON object')
    .addHelpText(
      'after',
      '\nExample:\n  standpoint update reports border-queue-1a2b3c4d corrected.html --dry-run',
    )
    .action((...[project, article, file, options]: [string, string, string | undefined, Options]) =>
      update(surroundings, { project, article, file }, options),
    )
}

interface Call {
  readonly project: string
  readonly article: string
  readonly file: string | undefined
}

async function update(surroundings: Surroundings, call: Call, options: Options): Promise<void> {
  const file = call.file === undefined ? undefined : await readFile(surroundings, call.file)
  const access = options.dryRun ? 'read' : 'write'
  const { annotator } = options
  if (annotator !== undefined) await expectKnown(surroundings, call.project, annotator)
  const plan = await withProject(surroundings, { path: call.project, access, annotator }, async (client) => {
    if (annotator !== undefined && options.dryRun) await client.desk.identify({ annotator })
    const request = { article: call.article, file }
    const planned = await client.revisions.plan(request)
    if (options.dryRun) return planned
    const { sha256, revision } = planned
    const choices = options.accept === 'fuzzy' ? planned.annotations.flatMap(accepted) : []
    return client.revisions.carryOut({ ...request, order: { sha256, revision, choices } })
  })
  if (options.json) printJson(surroundings, recordOf(plan, options))
  else printLines(surroundings.out, linesOf(plan, options))
}

/** Nobody is added to a project by a mistyped id. */
async function expectKnown(surroundings: Surroundings, path: string, annotator: string): Promise<void> {
  await withProject(surroundings, { path, access: 'read' }, async (client) => {
    for await (const { project } of await client.desk.live()) {
      const isKnown = project?.project.annotators.some(({ id }) => id === annotator) ?? false
      if (!isKnown) throw new Refusal(problem('annotator-unknown', { annotator }))
      break
    }
  })
}

function accepted({ id, verdict }: JudgedItem) {
  return verdict.type === 'fuzzy' ? [{ id, ranges: verdict.ranges }] : []
}

function recordOf({ text: _, ...plan }: RevisionPlan, options: Options) {
  return { ...plan, applied: options.dryRun !== true, accepted: options.accept ?? null }
}

function linesOf(plan: RevisionPlan, options: Options): readonly string[] {
  const { exact, moved, fuzzy, orphaned } = plan.tally
  const others = plan.others.map(({ annotator, tally }) => {
    const open = tally.fuzzy + tally.orphaned
    return `${annotator} carries over ${count(open + tally.exact + tally.moved, 'annotation')} when they next work here; ${open} need a look.`
  })
  return [
    ...plan.annotations.map(lineOf),
    `${exact} exact, ${moved} moved, ${fuzzy} fuzzy, ${orphaned} orphaned.`,
    ...others,
    outcomeOf(fuzzy, orphaned, options),
  ]
}

function outcomeOf(fuzzy: number, orphaned: number, { dryRun, accept }: Options): string {
  if (dryRun) return 'Nothing was changed.'
  const lost = orphaned + (accept === 'fuzzy' ? 0 : fuzzy)
  return lost === 0
    ? 'The article has the new text.'
    : `The article has the new text. Kept in the layer without a place: ${count(lost, 'annotation')}.`
}

function lineOf({ id, quote, verdict, was }: JudgedItem): string {
  const head = `${verdict.type.padEnd(8)}  ${id}  “${quote}”${was === 'lost' ? ' (had no place)' : ''}`
  switch (verdict.type) {
    case 'exact':
      return head
    case 'moved':
      return `${head}  by ${verdict.by}`
    case 'fuzzy':
      return `${head}  →  “${verdict.found}” (${Math.round(verdict.similarity * 100)} %)`
    case 'orphaned':
      return `${head}  ${verdict.reason}`
    default:
      return verdict satisfies never
  }
}
