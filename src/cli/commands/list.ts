import type { Command } from 'commander'
import type { ArticleSummary, LayerSummary } from '#core/workspace/views.ts'
import { type Client, withProject } from '#cli/open-project.ts'
import { count, type OutputOptions, printJson, printLines } from '#cli/print.ts'
import type { Frame, Surroundings } from '#cli/surroundings.ts'

/** `standpoint list`: the articles with everybody's status and counts. */
export function addList(program: Command, { surroundings }: Frame): void {
  program
    .command('list')
    .description('List the articles with everybody’s status and counts.')
    .argument('<project>', 'the folder of the project')
    .option('--json', 'print one JSON array')
    .addHelpText('after', '\nExample:\n  standpoint list reports --json')
    .action((project: string, options: OutputOptions) => list(surroundings, project, options))
}

async function list(surroundings: Surroundings, path: string, options: OutputOptions): Promise<void> {
  const rows = await withProject(surroundings, { path, access: 'read' }, readRows)
  if (options.json) printJson(surroundings, rows.map(recordOf))
  else printLines(surroundings.out, rows.flatMap(linesOf))
}

async function readRows(client: Client): Promise<readonly ArticleSummary[]> {
  for await (const event of await client.library.live()) return event.rows
  return []
}

function recordOf(row: ArticleSummary) {
  const { id, title, language, source, length } = row
  const layers = touchedLayers(row).map(({ counts: kinds, ...layer }) => ({ ...layer, kinds }))
  return { id, title, language, source, length, layers }
}

function linesOf(row: ArticleSummary): readonly string[] {
  const about = [row.title, row.source.outlet, row.source.published].filter((part) => part !== '').join(' · ')
  return [`${row.id}  ${about}`, ...touchedLayers(row).map((layer) => `  ${describe(layer)}`)]
}

function describe({ annotator, status, annotations, relations, counts }: LayerSummary): string {
  const kinds = Object.entries(counts).map(([kind, number]) => `${kind} ${number}`)
  const detail = kinds.length === 0 ? '' : ` (${kinds.join(', ')})`
  return `${annotator}: ${status}, ${count(annotations, 'annotation')}${detail}, ${count(relations, 'relation')}`
}

/** By annotator; a layer in which nobody has done anything yet is none. */
function touchedLayers({ mine, others }: ArticleSummary): readonly LayerSummary[] {
  return [mine, ...others]
    .filter((layer) => layer.status !== 'to-do' || layer.annotations + layer.relations > 0)
    .toSorted((a, b) => (a.annotator < b.annotator ? -1 : 1))
}
