import type { Command } from 'commander'
import { englishLosses } from '#core/format/losses.ts'
import { formatList } from '#core/format/registry.ts'
import { sentence } from '#core/problem/problem.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import type { ExportEvent, ExportReport } from '#core/workspace/views.ts'
import { collectAnnotators, parseFormat } from '#cli/arguments.ts'
import { type ExportOutput, fileOutput, folderOutput, printedOutput } from '#cli/export-output.ts'
import { withProject } from '#cli/open-project.ts'
import { type OutputOptions, printJson, printLines, recordOf } from '#cli/print.ts'
import { valueOf } from '#cli/refusal.ts'
import type { Frame, Surroundings } from '#cli/surroundings.ts'
import { attempt } from '#node/disk/attempt.ts'

interface Options extends OutputOptions {
  readonly format: string
  readonly out: string
  readonly annotator?: readonly string[]
  readonly gold?: true
}

/** `standpoint export`: a data set for others to compute on. */
export function addExport(program: Command, { surroundings }: Frame): void {
  const ids = formatList()
    .filter((format) => format.writes)
    .map((format) => format.id)
  program
    .command('export')
    .description('Write the articles and annotations to a file; the same project gives the same bytes.')
    .argument('<project>', 'the folder of the project')
    .requiredOption('--format <id>', `one of: ${ids.join(', ')}`, parseFormat(ids))
    .requiredOption(
      '--out <path>',
      'the file to write, or the folder, or a .zip of it; - writes to standard output',
    )
    .option('--annotator <id>', 'only this annotator’s layers; may be given several times', collectAnnotators)
    .option('--gold', 'the gold version as well, with where its items come from (alone: --annotator gold)')
    .option('--json', 'print what was written as one JSON object')
    .addHelpText('after', '\nExample:\n  standpoint export reports --format jsonl --out reports.jsonl')
    .action(async (project: string, options: Options) => {
      const report = await exportProject(surroundings, project, options)
      if (options.json && options.out !== '-') printJson(surroundings, recordOfReport(report))
      else printReport(surroundings, report, options)
    })
}

async function exportProject(
  surroundings: Surroundings,
  path: string,
  options: Options,
): Promise<ExportReport> {
  const { format, annotator: annotators, out } = options
  const isFolder = formatList().some((info) => info.id === format && info.folder)
  const zipped = isFolder && /\.zip$/i.test(out)
  const written = await withProject(surroundings, { path, access: 'read' }, async (client) => {
    const events = await client.transfer.export({
      format,
      zipped,
      gold: options.gold ? 'with' : 'without',
      ...(annotators ? { annotators } : {}),
    })
    return attempt('not-saved', out, async () =>
      writeAll(events, await outputAt(surroundings, out, isFolder && !zipped ? 'folder' : 'file')),
    )
  })
  return valueOf(valueOf(written))
}

async function outputAt(
  { out }: Surroundings,
  path: string,
  shape: 'file' | 'folder',
): Promise<ExportOutput> {
  if (path === '-') return printedOutput(out, shape)
  return shape === 'folder' ? folderOutput(path) : fileOutput(path)
}

async function writeAll(
  events: AsyncIterable<ExportEvent>,
  output: ExportOutput,
): Promise<Result<ExportReport>> {
  try {
    return await writeEach(events, output)
  } catch (error) {
    await output.abandon()
    throw error
  }
}

async function writeEach(
  events: AsyncIterable<ExportEvent>,
  output: ExportOutput,
): Promise<Result<ExportReport>> {
  for await (const event of events) {
    switch (event.type) {
      case 'text':
        await output.write(event.file, event.text)
        break
      case 'bytes':
        await output.write(event.file, Buffer.from(event.base64, 'base64'))
        break
      case 'done':
        await output.finish()
        return succeed(event.report)
      case 'failed':
        await output.abandon()
        return { ok: false, problem: event.problem }
      default:
        return event satisfies never
    }
  }
  throw new Error('The export ended without a report.')
}

/** Losses as sentences, remarks as `import --json` tells its doubts. */
function recordOfReport({ losses, remarks, ...counts }: ExportReport) {
  return { ...counts, losses: losses.map((code) => englishLosses[code]), remarks: remarks.map(recordOf) }
}

function printReport({ out, err }: Surroundings, report: ExportReport, { format, out: path }: Options): void {
  const { losses, remarks } = report
  if (path !== '-') out(`Wrote ${path}.\n`)
  printLines(
    err,
    losses.map((code) => `${format}: ${englishLosses[code]}`),
  )
  printLines(
    err,
    remarks.map((remark) => sentence(remark)),
  )
}
