import type { Command } from 'commander'
import { englishHistory } from '#core/history/english.ts'
import type { HistoryDetail, HistoryRecord } from '#core/history/history-record.ts'
import { subjectOf, tellDetail, tellReason, tellSubject } from '#core/history/tell.ts'
import type { Telling } from '#core/history/telling.ts'
import { collectArticles, parseAnnotator } from '#cli/arguments.ts'
import { type Client, withProject } from '#cli/open-project.ts'
import { type OutputOptions, printJson, printLines } from '#cli/print.ts'
import type { Frame, Surroundings } from '#cli/surroundings.ts'

interface Options extends OutputOptions {
  readonly article?: readonly string[]
  readonly annotator?: string
  readonly annotation?: string
}

/** `standpoint history`: who changed what and when, latest first. */
export function addHistory(program: Command, { surroundings }: Frame): void {
  program
    .command('history')
    .description('Tell who changed what and when, from what to what; the latest first.')
    .argument('<project>', 'the folder of the project')
    .option('--article <id>', 'only this article; may be given several times', collectArticles)
    .option('--annotator <id>', 'only this annotator', parseAnnotator)
    .option('--annotation <id>', 'only this annotation, as show lists it')
    .option('--json', 'print one JSON array of changes')
    .addHelpText('after', '\nExample:\n  standpoint history reports --article border-queue-1a2b3c4d')
    .action((project: string, options: Options) => history(surroundings, project, options))
}

interface ArticleHistory {
  readonly article: string
  readonly title: string
  readonly records: readonly HistoryRecord[]
}

async function history(surroundings: Surroundings, path: string, options: Options): Promise<void> {
  const told = await withProject(surroundings, { path, access: 'read' }, (client) => read(client, options))
  if (options.json) printJson(surroundings, told.histories.flatMap(recordsOf))
  else
    printLines(
      surroundings.out,
      told.histories.flatMap((one) => linesOf(one, told.telling)),
    )
}

interface Told {
  readonly telling: Telling
  readonly histories: readonly ArticleHistory[]
}

async function read(client: Client, { article, annotator, annotation }: Options): Promise<Told> {
  const titles = await titlesOf(client)
  const chosen = { ...(annotator ? { annotator } : {}), ...(annotation ? { annotation } : {}) }
  const histories: ArticleHistory[] = []
  for (const id of article ?? titles.keys()) {
    const { records } = await client.layers.history({ article: id, ...chosen })
    histories.push({ article: id, title: titles.get(id) ?? id, records })
  }
  return { telling: await tellingOf(client), histories }
}

async function titlesOf(client: Client): Promise<ReadonlyMap<string, string>> {
  for await (const { rows } of await client.library.live())
    return new Map(rows.map((row) => [row.id, row.title]))
  return new Map()
}

async function tellingOf(client: Client): Promise<Telling> {
  for await (const { project } of await client.desk.live())
    if (project) return { phrases: englishHistory, scheme: project.project.scheme }
  throw new Error('The project is not on the desk.')
}

function recordsOf({ article, records }: ArticleHistory) {
  return records.map(({ more: _, ...record }) => ({ article, ...record }))
}

function linesOf({ article, title, records }: ArticleHistory, telling: Telling): readonly string[] {
  if (records.length === 0) return []
  return [`${article}  ${title}`, ...records.flatMap((record) => recordLines(record, telling))]
}

function recordLines(record: HistoryRecord, telling: Telling): readonly string[] {
  const { annotator, by, revision, at, details } = record
  const who = by === annotator ? by : `${by} (in the layer of ${annotator})`
  const reason = tellReason(record, telling)
  const head = `  ${at}  ${who}  #${revision}${reason === null ? '' : `  ${reason}`}`
  return [head, ...details.map((detail) => `    ${lineOf(detail, telling)}`)]
}

function lineOf(detail: HistoryDetail, telling: Telling): string {
  const subject = subjectOf(detail)
  const what = tellDetail(detail, telling)
  return subject === null ? what : `${what}  ·  ${tellSubject(detail, telling) ?? ''} [${subject.id}]`
}
