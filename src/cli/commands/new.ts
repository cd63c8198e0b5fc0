import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { slug } from '#core/model/identifier.ts'
import { parseAnnotator } from '#cli/arguments.ts'
import { readScheme } from '#cli/read-scheme.ts'
import { valueOf } from '#cli/refusal.ts'
import type { Frame, Surroundings } from '#cli/surroundings.ts'

interface Options {
  readonly name?: string
  readonly annotator?: string
  readonly scheme?: string
}

/** `standpoint new`: a project in a new or empty folder. */
export function addNew(program: Command, { surroundings }: Frame): void {
  program
    .command('new')
    .description('Make a project in a new or an empty folder.')
    .argument('<project>', 'the folder')
    .option('--name <text>', 'what the project is called (default: the name of the folder)')
    .option('--annotator <id>', 'who works on it (default: you)', parseAnnotator)
    .option('--scheme <file>', 'a JSON file with kinds, targets, values, relations, attributes')
    .addHelpText('after', '\nExample:\n  standpoint new reports --name "Border reports" --annotator ana')
    .action((project: string, options: Options) => makeProject(surroundings, project, options))
}

async function makeProject(surroundings: Surroundings, project: string, options: Options): Promise<void> {
  const path = resolve(project)
  const scheme = options.scheme === undefined ? null : valueOf(await readScheme(options.scheme))
  const annotator = options.annotator ?? (slug(surroundings.user) || 'me')
  const name = options.name || basename(path) || annotator
  const desk = await surroundings.passingDesk()
  try {
    valueOf(await desk.create({ path, name, annotator, ...(scheme ? { scheme } : {}) }))
  } finally {
    await desk.close()
  }
  surroundings.out(`Made the project “${name}” of ${annotator} in ${path}.\n`)
}
