import type { Stats } from 'node:fs'
import { realpath, stat, writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { englishLosses } from '#core/format/losses.ts'
import { formatList } from '#core/format/registry.ts'
import { collectAnnotators, parseFormat } from '#cli/arguments.ts'
import { withProject } from '#cli/open-project.ts'
import { printLines } from '#cli/print.ts'
import { valueOf } from '#cli/refusal.ts'
import type { Frame, Surroundings } from '#cli/surroundings.ts'
import { attempt, orMissing } from '#node/disk/attempt.ts'
import { realDisk } from '#node/disk/disk.ts'
import { writeDurably } from '#node/disk/durable.ts'

interface Options {
  readonly format: string
  readonly out: string
  readonly annotator?: readonly string[]
}

/** `standpoint export`: a data set for others to compute on. */
export function addExport(program: Command, { surroundings }: Frame): void {
  const written = formatList().filter((format) => format.writes)
  const ids = written.map((format) => format.id)
  program
    .command('export')
    .description('Write the articles and annotations to a file; the same project gives the same bytes.')
    .argument('<project>', 'the folder of the project')
    .requiredOption('--format <id>', `one of: ${ids.join(', ')}`, parseFormat(ids))
    .requiredOption('--out <path>', 'the file to write; - writes to standard output')
    .option('--annotator <id>', 'only this annotator’s layers; may be given several times', collectAnnotators)
    .addHelpText('after', '\nExample:\n  standpoint export reports --format jsonl --out reports.jsonl')
    .action(async (project: string, options: Options) => {
      await exportProject(surroundings, project, options)
      const losses = written.find((format) => format.id === options.format)?.losses ?? []
      printLines(
        surroundings.err,
        losses.map((code) => `${options.format}: ${englishLosses[code]}`),
      )
    })
}

async function exportProject(surroundings: Surroundings, path: string, options: Options): Promise<void> {
  const { format, annotator: annotators, out } = options
  const text = await withProject(surroundings, { path, access: 'read' }, async (client) => {
    const file = await client.transfer.export({ format, ...(annotators ? { annotators } : {}) })
    return file.text()
  })
  if (out === '-') return surroundings.out(text)
  valueOf(await attempt('not-saved', out, () => put(out, text)))
  surroundings.out(`Wrote ${out}.\n`)
}

/** A link goes on leading where it led, and a pipe or a device is written to, never replaced by a file. */
async function put(path: string, text: string): Promise<void> {
  const found = await orMissing<Stats | null>(stat(path), null)
  if (found === null) return writeDurably(realDisk, path, text)
  const isReplaceable = found.isFile() || found.isDirectory()
  return isReplaceable ? writeDurably(realDisk, await realpath(path), text) : writeFile(path, text)
}
