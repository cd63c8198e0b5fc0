import { expect, test } from 'vitest'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { english } from '#renderer/messages/english.ts'
import type { Message } from '#renderer/commands/message.ts'
import { type PaletteEntries, jumpTo, paletteEntries } from '#renderer/commands/palette-entries.ts'
import { commandsFor } from '#renderer/commands/registry.ts'
import { type Workbench, workbench } from './workbench.ts'

const commands = commandsFor(defaultScheme)

/** The English text, with what fills it. */
function textOf({ key, values = {} }: Message): string {
  const texts: Readonly<Record<string, string>> = english.commands
  return (texts[key] ?? '').replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name]
    return typeof value === 'object' ? textOf(value) : String(value)
  })
}

function entries(bench: Workbench, query: string): PaletteEntries {
  return paletteEntries(query, { commands, context: bench.context(), textOf })
}

const idsOf = (found: PaletteEntries): readonly string[] => found.commands.map((command) => command.id)

test('commands are found by parts of their names', () => {
  const bench = workbench('Minsk waits.')
  expect(idsOf(entries(bench, 'tag claim'))).toEqual(['tag-claim'])
  expect(idsOf(entries(bench, 'DONE status'))).toContain('status-done')
})

test('only what is possible now is offered', async () => {
  const bench = workbench('Minsk waits.')
  expect(idsOf(entries(bench, 'stance minsk critical'))).toEqual([])
  await bench.press('tag-claim')
  expect(idsOf(entries(bench, 'stance minsk critical'))).toEqual(['stance-minsk-is-critical'])
})

test('articles and annotations are found by what they say', async () => {
  const bench = workbench('Minsk waits. Moscow does not.')
  await bench.press('tag-claim')
  const found = entries(bench, 'minsk waits')
  expect(found.annotations.map((a) => a.quote)).toEqual(['Minsk waits.'])
  expect(entries(bench, 'before').articles.map((row) => row.id)).toEqual(['before'])
})

test('without a query there are commands alone', async () => {
  const bench = workbench('Minsk waits.')
  await bench.press('tag-claim')
  const { articles, annotations } = entries(bench, ' ')
  expect([articles, annotations]).toEqual([[], []])
  expect(idsOf(entries(bench, ''))).not.toContain('palette')
})

test('jumping selects the annotation and puts the caret at its start, with the focus', async () => {
  const bench = workbench('Minsk waits. Moscow does not.')
  bench.putCaret('Moscow')
  await bench.press('tag-claim')
  const [made] = bench.layer().annotations
  bench.context().page.select('on-screen', [])
  bench.putCaret('waits')
  if (made) jumpTo(bench.context(), made)
  expect(bench.selectedQuotes()).toEqual(['Moscow does not.'])
  expect([bench.caret(), bench.isFocused()]).toEqual([13, true])
})
