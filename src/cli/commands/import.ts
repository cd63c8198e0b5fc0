import type { Command } from 'commander'
import { formatList } from '#core/format/registry.ts'
import { importBatches } from '#core/import/import-batches.ts'
import { emptyReport, type ImportReport, sumReports } from '#core/import/report.ts'
import type { InputFile } from '#core/ports.ts'
import { type Problem, sentence } from '#core/problem/problem.ts'
import type { Result } from '#core/problem/result.ts'
import type { ImportOptions } from '#core/workspace/surroundings.ts'
import type { FoundFile } from '#node/read/input-files.ts'
import { parseAnnotator, parseFormat } from '#cli/arguments.ts'
import { type Client, withProject } from '#cli/open-project.ts'
import { readMapping } from '#cli/read-mapping.ts'
import { valueOf } from '#cli/refusal.ts'
import { count, type OutputOptions, printJson, printLines, recordOf } from '#cli/print.ts'
import type { ExitCode, Frame, Surroundings } from '#cli/surroundings.ts'

interface Options extends OutputOptions {
  readonly format?: string
  readonly annotator?: string
  readonly map?: string
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
    .option('--map <file>', 'what the files call things, as JSON; what it does not name is guessed')
    .option('--json', 'print the report as one JSON object')
    .addHelpText('after', '\nExample:\n  standpoint import reports articles/ earlier.jsonl')
    .action(async (project: string, files: readonly string[], options: Options) => {
      const { format, annotator, map } = options
      const mapping = map === undefined ? undefined : valueOf(await readMapping(map))
      const report = await withProject(
        surroundings,
        { path: project, access: 'write', annotator },
        (client) => importAll(client, surroundings.findFiles(files), { format, annotator, mapping }),
      )
      if (options.json) printJson(surroundings, recordOfReport(report))
      else printReport(surroundings, report)
      finish(exitCodeOf(report))
    })
}

/** A batch is read, imported and forgotten: a folder of any size neither fills the memory nor takes a call a file. */
const batchLimits = { files: 600, bytes: 32 * 1024 * 1024 }

async function importAll(
  client: Client,
  found: AsyncIterable<Result<FoundFile>>,
  options: ImportOptions,
): Promise<ImportReport> {
  const files: FoundFile[] = []
  const unread: Problem[] = []
  for await (const file of found)
    if (file.ok) files.push(file.value)
    else unread.push(file.problem)
  const reports: ImportReport[] = [{ ...emptyReport, skipped: unread }]
  for (const batch of importBatches(files, batchLimits)) {
    const read = await Promise.all(batch.map((file) => file.read()))
    const skipped = read.flatMap((result) => (result.ok ? [] : [result.problem]))
    reports.push({ ...emptyReport, skipped })
    const sent = read.flatMap((result) => (result.ok ? [fileOf(result.value)] : []))
    if (sent.length > 0) reports.push(await client.transfer.import({ files: sent, ...options }))
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

/** The same text twice is recognised, which is no fault, nor is what was not wanted; whatever else was left out is one. */
function exitCodeOf({ skipped }: ImportReport): ExitCode {
  return skipped.every(isRecognised) ? 0 : 1
}

function isRecognised({ code }: Problem): boolean {
  return code === 'article-duplicate' || code === 'file-about-folder' || code === 'label-left-out'
}
