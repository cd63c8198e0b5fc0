import type { Command } from 'commander'
import { offsetMap } from '#core/anchor/offsets.ts'
import {
  type AnnotationRecord,
  type ArticleRecord,
  type LayerRecord,
  recordSchema,
} from '#core/format/jsonl/record.ts'
import { type Client, withProject } from '#cli/open-project.ts'
import { count, type OutputOptions, printLines } from '#cli/print.ts'
import { Refusal } from '#cli/refusal.ts'
import type { Frame, Surroundings } from '#cli/surroundings.ts'

/** `standpoint show`: one article with everybody's annotations. */
export function addShow(program: Command, { surroundings }: Frame): void {
  program
    .command('show')
    .description('Show an article with everybody’s annotations; offsets are code points.')
    .argument('<project>', 'the folder of the project')
    .argument('<article>', 'the id of the article, as list shows it')
    .option('--json', 'print its record of the dataset format (jsonl)')
    .addHelpText('after', '\nExample:\n  standpoint show reports border-queue-1a2b3c4d')
    .action((project: string, article: string, options: OutputOptions) =>
      show(surroundings, { project, article }, options),
    )
}

interface Shown {
  readonly project: string
  readonly article: string
}

async function show(
  surroundings: Surroundings,
  { project, article }: Shown,
  options: OutputOptions,
): Promise<void> {
  const line = await withProject(surroundings, { path: project, access: 'read' }, (client) =>
    exportOne(client, article),
  )
  if (options.json) surroundings.out(line)
  else printLines(surroundings.out, linesOf(recordSchema.parse(JSON.parse(line))))
}

/** One line of the dataset format, which has all there is to show. */
async function exportOne(client: Client, article: string): Promise<string> {
  const events = await client.transfer.export({ format: 'jsonl', articles: [article] })
  let line = ''
  for await (const event of events) {
    if (event.type === 'text') line += event.text
    if (event.type === 'failed') throw new Refusal(event.problem)
  }
  return line
}

function linesOf({
  id = '',
  title = '',
  language = '',
  source = {},
  text,
  layers = [],
}: ArticleRecord): readonly string[] {
  const facts = { id, language, ...source, text: count(offsetMap(text).codePoints, 'character') }
  const stated = Object.entries(facts).filter(([, value]) => value !== '')
  return [title, ...stated.map(([name, value]) => `  ${name}: ${value}`), ...layers.flatMap(layerLines)]
}

function layerLines({
  annotator = '',
  status = 'to-do',
  annotations = [],
  relations = [],
}: LayerRecord): readonly string[] {
  return [
    '',
    `${annotator}: ${status}, ${count(annotations.length, 'annotation')}, ${count(relations.length, 'relation')}`,
    ...annotations.map((annotation) => `  ${describe(annotation)}`),
    ...relations.map(({ from, type, to }) => `  ${from} ${type} ${to}`),
  ]
}

function describe({
  id,
  kind,
  start,
  end,
  quote,
  stances = {},
  attributes = {},
  note,
}: AnnotationRecord): string {
  const values = Object.entries({ ...stances, ...attributes }).map(([name, value]) => `${name}: ${value}`)
  const parts = [`${id} ${kind} ${start}–${end} “${quote}”`, values.join(', '), note ?? '']
  return parts.filter((part) => part !== '').join(' | ')
}
