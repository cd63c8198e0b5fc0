import type { Command } from 'commander'
import { englishLosses } from '#core/format/losses.ts'
import { formatList } from '#core/format/registry.ts'
import type { FormatInfo } from '#core/workspace/views.ts'
import { type OutputOptions, printJson, printLines } from '#cli/print.ts'
import type { Frame } from '#cli/surroundings.ts'

/** `standpoint formats`: what can be read and written, and what each loses. */
export function addFormats(program: Command, { surroundings }: Frame): void {
  program
    .command('formats')
    .description('Say what can be read and written, and what each format loses.')
    .option('--json', 'print one JSON array')
    .addHelpText('after', '\nExample:\n  standpoint formats')
    .action((options: OutputOptions) => {
      const formats = formatList().map(inWords)
      if (options.json) printJson(surroundings, formats)
      else printLines(surroundings.out, formats.flatMap(linesOf))
    })
}

type FormatInWords = Omit<FormatInfo, 'losses'> & { readonly losses: readonly string[] }

function inWords(format: FormatInfo): FormatInWords {
  return { ...format, losses: format.losses.map((code) => englishLosses[code]) }
}

function linesOf({ id, label, extensions, reads, writes, losses }: FormatInWords): readonly string[] {
  const abilities = [reads ? ['read'] : [], writes ? ['written'] : []].flat().join(' and ')
  const names = extensions.map((extension) => `.${extension}`).join(' ')
  return [`${id}  ${label} (${names}): ${abilities}`, ...losses.map((loss) => `  ${loss}`)]
}
