import type { Command } from 'commander'
import { formatList } from '#core/format/registry.ts'
import { emptyReport, type ImportReport, sumReports } from '#core/import/report.ts'
import type { InputFile } from '#core/ports.ts'
import { type Problem, sentence } from '#core/problem/problem.ts'
import type { Result } from '#core/problem/result.ts'
import { parseAnnotator, parseFormat } from '#cli/arguments.ts'
import { batches } from '#cli/batches.ts'
import { type Client, withProject } from '#cli/open-project.ts'
import { count, type OutputOptions, printJson, printLines, recordOf } from '#cli/print.ts'
import type { ExitCode, Frame, Surroundings } from '#cli/surroundings.ts'

interface Options extends OutputOptions {
  readonly format?: string
  readonly annotator?: string
}

/** `standpoint import`: files into a project, with a report of what was read, skipped and doubted. */
export function addImport(program: Command, { surroundings, finish }: Frame): void {
  const ids = formatList()
    .filter((format) => format.reads)
    .map((format) => format.id)
  program
    .command('import')
    .description('Read articles and annotations from files, and from all files in folders.')
    .argument('<project>', 'the folder of the project')
    .argument('<files...>', 'files and folders')
    .option('--format <id>', `one of: ${ids.join(', ')} (default: find out)`, parseFormat(ids))
    .option('--annotator <id>', 'whose the annotations in the files are to be', parseAnnotator)
    .option('--json', 'print the report as one JSON object')
    .addHelpText('after', '\nExample:\n  standpoint import reports articles/ earlier.jsonl')
    .action(async (project: string, files: readonly string[], options: Options) => {
      const report = await withProject(surroundings, { path: project, access: 'write' }, (client) =>
        importAll(client, surroundings.inputFiles(files), options),
      )
      if (options.json) printJson(surroundings, recordOfReport(report))
      else printReport(surroundings, report)
      finish(exitCodeOf(report))
    })
}

/** In batches, so that a folder of any size neither fills the memory nor makes a call of its own for every file. */
async function importAll(
  client: Client,
  inputs: AsyncIterable<Result<InputFile>>,
  options: Options,
): Promise<ImportReport> {
  const { format, annotator } = options
  const reports: ImportReport[] = []
  for await (const found of batches(inputs)) {
    const files = found.flatMap((result) => (result.ok ? [fileOf(result.value)] : []))
    const unread = found.flatMap((result) => (result.ok ? [] : [result.problem]))
    reports.push({ ...emptyReport, skipped: unread })
    if (files.length > 0) reports.push(await client.transfer.import({ files, format, annotator }))
  }
  return sumReports(reports)
}

function fileOf({ name, bytes }: InputFile): File {
  return new File([new Uint8Array(bytes)], name)
}

function recordOfReport({ added: _, skipped, doubted, ...counts }: ImportReport) {
  return { ...counts, skipped: skipped.map(recordOf), doubted: doubted.map(recordOf) }
}

function printReport({ out, err }: Surroundings, report: ImportReport): void {
  const { articles, layers, annotations, relations, skipped, doubted } = report
  printLines(err, [...skipped.map((problem) => `Skipped: ${sentence(problem)}`), ...doubts(doubted)])
  const added = [
    count(articles, 'article'),
    count(layers, 'layer'),
    count(annotations, 'annotation'),
    count(relations, 'relation'),
  ]
  out(`Added ${added.join(', ')}; skipped ${skipped.length}, doubted ${doubted.length}.\n`)
}

/** How many doubts of one kind are told one by one; a large folder can have one for every file. */
const doubtsTold = 10

function doubts(doubted: readonly Problem[]): readonly string[] {
  const codes = [...new Set(doubted.map(({ code }) => code))]
  return codes.flatMap((code) => {
    const alike = doubted.filter((problem) => problem.code === code)
    const told = alike.slice(0, doubtsTold).map((problem) => `Doubted: ${sentence(problem)}`)
    const untold = alike.length - told.length
    return untold === 0 ? told : [...told, `Doubted: ${untold} more like this; --json lists all.`]
  })
}

/** The same text twice is recognised, which is no fault; whatever else was left out is one. */
function exitCodeOf({ skipped }: ImportReport): ExitCode {
  return skipped.every(isRecognised) ? 0 : 1
}

function isRecognised({ code }: Problem): boolean {
  return code === 'article-duplicate'
}
