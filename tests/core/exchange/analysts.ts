import type { ReceiveChoices } from '#core/exchange/receive-views.ts'
import type { Command } from '#core/change/command.ts'
import type { Scheme } from '#core/model/scheme.ts'
import type { Range } from '#core/model/article.ts'
import type { InputFile } from '#core/ports.ts'
import type { Workspace } from '#core/workspace/workspace.ts'
import { must, testDesk, textFile } from '#tests/desk.ts'

export const bridge = 'The bridge will open in May, the minister said. Minsk paid for half of it.'
export const tariff = 'Moscow raised the transit tariff. Carriers call it a breach of the treaty.'

/** Somebody with a project of their own, who makes ids that nobody else makes. */
export interface Analyst {
  readonly workspace: Workspace
  /** Id of the article with this text. */
  article(text: string): string
  do(text: string, command: Command): Promise<void>
  tag(text: string, words: string, kind?: string): Promise<void>
  undo(text: string): Promise<void>
  send(): Promise<InputFile>
  inspect(file: InputFile, choices?: ReceiveChoices): ReturnType<Workspace['inspect']>
  receive(file: InputFile, choices?: ReceiveChoices): ReturnType<Workspace['receive']>
}

interface Setup {
  readonly name: string
  /** Tells this person's ids from those of somebody of the same name. */
  readonly mark?: string
  readonly texts?: readonly string[]
  readonly scheme?: Scheme
}

export async function analyst({
  name,
  mark = name,
  texts = [bridge, tariff],
  scheme,
}: Setup): Promise<Analyst> {
  let count = 0
  const { desk } = await testDesk({ ids: { next: () => `${mark}${++count}` } })
  must(
    await desk.create({ path: '/p', name: 'Border talks', annotator: name, ...(scheme ? { scheme } : {}) }),
  )
  const workspace = must(desk.workspace())
  must(await workspace.import(texts.map((text, i) => textFile(`${i}.txt`, text))))
  const article = (text: string) => {
    const found = workspace.library.heads().find((head) => head.title === text.split('\n')[0])
    if (!found) throw new Error(`${name} has no article “${text}”`)
    return found.id
  }
  const layer = async (text: string) => must(await workspace.layer(article(text)))
  const run = async (text: string, command: Command) => {
    must(await (await layer(text)).execute(command))
  }
  return {
    workspace,
    article,
    do: run,
    tag: (text, words, kind = 'claim') =>
      run(text, { type: 'annotate', drafts: [{ kind, ranges: [rangeOf(text, words)] }] }),
    undo: async (text) => void must(await (await layer(text)).undo()),
    send: async () => must(await workspace.send({})),
    inspect: (file, choices = {}) => workspace.inspect(file, choices),
    receive: (file, choices = {}) => workspace.receive(file, choices),
  }
}

function rangeOf(text: string, words: string): Range {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`“${words}” is not in the text`)
  return { start, end: start + words.length }
}

/** The quotes in somebody's layer as `owner` has it. */
export async function quotes(owner: Analyst, annotator: string, text: string): Promise<readonly string[]> {
  const layers = await owner.workspace.layersOf(owner.article(text))
  const layer = layers.find((one) => one.annotator === annotator)
  return layer?.annotations.map(({ quote }) => quote) ?? []
}

/** What is to become of the layers of `file`, one word each, by article. */
export async function standings(reader: Analyst, file: Awaited<ReturnType<Analyst['send']>>) {
  const { layers } = must(await reader.inspect(file))
  return layers.map(({ standing, isTaken }) => `${standing}${isTaken ? '' : ', left'}`)
}
