import type { Command } from 'commander'
import { resolve } from 'node:path'
import { withoutProject } from '#cli/open-project.ts'
import { type OutputOptions, printJson } from '#cli/print.ts'
import type { Frame, Surroundings } from '#cli/surroundings.ts'

interface Options extends OutputOptions {
  readonly to?: string
}

/** `standpoint restore`: puts a backup in the place of its project, or into another folder. */
export function addRestore(program: Command, { surroundings }: Frame): void {
  program
    .command('restore')
    .description('Put a backup in the place of its project; what is there is backed up first.')
    .argument('<project>', 'the folder of the project')
    .argument('<backup>', 'the name of the backup, as backups lists it')
    .option('--to <folder>', 'into this new or empty folder instead')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExample:\n  standpoint restore reports 2026-03-02T09-14-31-022Z-day.zip --to older',
    )
    .action((project: string, backup: string, options: Options) =>
      restore(surroundings, { project: resolve(project), backup }, options),
    )
}

interface Chosen {
  readonly project: string
  readonly backup: string
}

async function restore(surroundings: Surroundings, chosen: Chosen, options: Options): Promise<void> {
  const to = options.to === undefined ? {} : { to: resolve(options.to) }
  const restored = await withoutProject(surroundings, (client) =>
    client.backups.restore({ ...chosen, ...to }),
  )
  if (options.json) printJson(surroundings, restored)
  else surroundings.out(`Restored ${restored.path}.\n`)
}
