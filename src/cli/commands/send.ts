import type { Command } from 'commander'
import { collectArticles, parseAnnotator } from '#cli/arguments.ts'
import { fileOutput } from '#cli/export-output.ts'
import { withProject } from '#cli/open-project.ts'
import { valueOf } from '#cli/refusal.ts'
import type { Frame, Surroundings } from '#cli/surroundings.ts'
import { attempt } from '#node/disk/attempt.ts'

interface Options {
  readonly annotator?: string
  readonly article?: readonly string[]
  readonly out: string
}

/** `standpoint send`: one annotator's work as a file for colleagues. */
export function addSend(program: Command, { surroundings }: Frame): void {
  program
    .command('send')
    .description('Write one annotator’s work to a file that colleagues can receive.')
    .argument('<project>', 'the folder of the project')
    .option('--annotator <id>', 'whose work (default: yours)', parseAnnotator)
    .option('--article <id>', 'only this article; may be given several times', collectArticles)
    .requiredOption('--out <path>', 'the file to write; by custom its name ends in .standpoint')
    .addHelpText('after', '\nExample:\n  standpoint send reports --annotator ana --out ana.standpoint')
    .action((project: string, options: Options) => send(surroundings, project, options))
}

async function send(surroundings: Surroundings, path: string, options: Options): Promise<void> {
  const { annotator, article: articles, out } = options
  const request = { ...(annotator ? { annotator } : {}), ...(articles ? { articles } : {}) }
  const bytes = await withProject(surroundings, { path, access: 'read' }, async (client) => {
    const file = await client.exchange.send(request)
    return new Uint8Array(await file.arrayBuffer())
  })
  valueOf(await attempt('not-saved', out, () => put(out, bytes)))
  surroundings.out(`Wrote ${out}.\n`)
}

async function put(path: string, bytes: Uint8Array): Promise<void> {
  const output = await fileOutput(path)
  try {
    await output.write(path, bytes)
    await output.finish()
  } catch (error) {
    await output.abandon()
    throw error
  }
}
