import type { Command } from 'commander'
import { resolve } from 'node:path'
import type { BackupList } from '#core/backup/backup.ts'
import { withoutProject } from '#cli/open-project.ts'
import { count, type OutputOptions, printJson, printLines } from '#cli/print.ts'
import type { Frame, Surroundings } from '#cli/surroundings.ts'

interface Options extends OutputOptions {
  readonly make?: true
}

/** `standpoint backups`: the backups of a project, the latest first. */
export function addBackups(program: Command, { surroundings }: Frame): void {
  program
    .command('backups')
    .description('List the backups of a project, the latest first.')
    .argument('<project>', 'the folder of the project')
    .option('--make', 'make one first')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  standpoint backups reports')
    .action((project: string, options: Options) => backups(surroundings, resolve(project), options))
}

async function backups(surroundings: Surroundings, project: string, options: Options): Promise<void> {
  const list = await withoutProject(surroundings, async (client) => {
    if (options.make) await client.backups.make({ project })
    return client.backups.list({ project })
  })
  if (options.json) printJson(surroundings, list)
  else printLines(surroundings.out, linesOf(list))
}

function linesOf({ backups: all, limits }: BackupList): readonly string[] {
  const bytes = all.reduce((sum, backup) => sum + backup.bytes, 0)
  return [
    ...all.map((backup) => `${backup.name}  ${megabytes(backup.bytes)}`),
    `${count(all.length, 'backup')}, ${megabytes(bytes)}; at most ${limits.count} and ${megabytes(limits.bytes)} are kept.`,
  ]
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
