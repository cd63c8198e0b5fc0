import type { Command } from 'commander'
import type { Receipt, ReceiveChoices, ReceivedLayer } from '#core/exchange/receive-views.ts'
import { collectArticles, collectLayers, collectRenamings } from '#cli/arguments.ts'
import { withProject } from '#cli/open-project.ts'
import { type OutputOptions, printJson, printLines, recordOf } from '#cli/print.ts'
import { linesOfReceipt, summaryOf } from '#cli/receipt-text.ts'
import { readFile } from '#cli/read-file.ts'
import type { ExitCode, Frame, Surroundings } from '#cli/surroundings.ts'

interface Options extends OutputOptions {
  readonly dryRun?: true
  readonly as?: Readonly<Record<string, string>>
  readonly take?: readonly string[]
  readonly leave?: readonly string[]
  readonly separate?: readonly string[]
}

/** `standpoint receive`: a colleague's work out of a file. */
export function addReceive(program: Command, { surroundings, finish }: Frame): void {
  program
    .command('receive')
    .description('Take over a colleague’s work from a file that “send” has written.')
    .argument('<project>', 'the folder of the project')
    .argument('<file>', 'the file')
    .option('--dry-run', 'say what would be taken over, and change nothing')
    .option('--as <theirs=ours>', 'put the work of their annotator under this id here', collectRenamings)
    .option('--take <annotator/article>', 'take this layer, though it would be left', collectLayers)
    .option('--leave <annotator/article>', 'leave this layer', collectLayers)
    .option('--separate <article>', 'add it, though ours looks like another version of it', collectArticles)
    .option('--json', 'print the report as one JSON object')
    .addHelpText('after', '\nExample:\n  standpoint receive reports ben.standpoint --dry-run')
    .action(async (project: string, file: string, options: Options) => {
      const receipt = await receive(surroundings, { project, file }, options)
      if (options.json) printJson(surroundings, recordOfReceipt(receipt))
      else printReceipt(surroundings, receipt, options)
      finish(exitCodeOf(receipt))
    })
}

async function receive(
  surroundings: Surroundings,
  { project: path, file: name }: { readonly project: string; readonly file: string },
  options: Options,
): Promise<Receipt> {
  const file = await readFile(surroundings, name)
  const call = { file, choices: choicesOf(options) }
  const access = options.dryRun ? 'read' : 'write'
  return withProject(surroundings, { path, access }, (client) =>
    options.dryRun ? client.exchange.inspect(call) : client.exchange.receive(call),
  )
}

function choicesOf({ as: people, take, leave, separate }: Options): ReceiveChoices {
  return {
    ...(people ? { people } : {}),
    ...(take ? { take } : {}),
    ...(leave ? { leave } : {}),
    ...(separate ? { separate } : {}),
  }
}

function recordOfReceipt(receipt: Receipt) {
  const layers = receipt.layers.map(({ problem: why, doubts, ...layer }) => ({
    ...layer,
    problem: why === null ? null : recordOf(why),
    doubts: doubts.map(recordOf),
  }))
  return { ...receipt, layers }
}

function printReceipt({ out, err }: Surroundings, receipt: Receipt, { dryRun }: Options): void {
  const { told, left } = linesOfReceipt(receipt)
  printLines(err, left)
  printLines(out, [
    ...told,
    `${dryRun ? 'Nothing was changed. It would be' : 'Received'}: ${summaryOf(receipt)}.`,
  ])
}

/** An older copy, or one that we have, is no fault; a layer that could not be taken is one. */
function exitCodeOf({ layers }: Receipt): ExitCode {
  const faults: readonly ReceivedLayer['standing'][] = ['refused', 'same-name', 'own-differs', 'gold-differs']
  return layers.some(({ standing, isTaken }) => !isTaken && faults.includes(standing)) ? 1 : 0
}
