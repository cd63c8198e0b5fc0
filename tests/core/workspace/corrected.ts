import type { Command } from '#core/change/command.ts'
import { deskWith, must, textFile } from '#tests/desk.ts'
import { memoryGateway } from '#tests/memory-store.ts'

export const before = [
  'Minsk and Moscow signed a protocol on transit fees, the ministry said.',
  'The analyst Irina Karpenko warned that the fees will double before the winter.',
  'Officials in Moscow denied the report and called it a fabrication of the press.',
].join('\n')

export const after = before
  .replace('Minsk and Moscow signed', 'After long talks Minsk and Moscow signed')
  .replace('will double before the winter', 'will double before the spring')
  .replace('\nOfficials in Moscow denied the report and called it a fabrication of the press.', '')

export function tag(...quotes: readonly string[]): Command {
  const drafts = quotes.map((quote) => {
    const start = before.indexOf(quote)
    return { id: idOf(quote), kind: 'claim', ranges: [{ start, end: start + quote.length }] }
  })
  return { type: 'annotate', drafts }
}

export function idOf(quote: string): string {
  return quote.replaceAll(' ', '-')
}

export const moved = 'protocol on transit fees'
export const fuzzy = 'will double before the winter'
export const gone = 'called it a fabrication of the press'

export async function tagged(gateway = memoryGateway()) {
  const { desk, workspace, articles } = await deskWith([before], { gateway })
  const article = articles[0] ?? ''
  const layer = must(await workspace.layer(article))
  must(await layer.execute(tag(moved, fuzzy, gone)))
  const request = { article, file: textFile('corrected.txt', after), format: null }
  return { desk, workspace, article, layer, request }
}

export type Tagged = Awaited<ReturnType<typeof tagged>>

export async function revise(
  { workspace, request }: Tagged,
  choices: Parameters<typeof workspace.revise>[1]['choices'] = [],
) {
  const { sha256, revision } = must(await workspace.planRevision(request))
  return workspace.revise(request, { sha256, revision, choices })
}
