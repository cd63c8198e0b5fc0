import type { CommandContext } from './command-context.ts'

/** The next (1) or previous (-1) article of the library; the first where none is on screen. */
export function articleBeside({ library, view }: CommandContext, step: 1 | -1) {
  const at = library.findIndex((row) => row.id === view.article)
  return at < 0 ? library[0] : library[at + step]
}
