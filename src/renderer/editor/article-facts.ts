import type { Article } from '#core/model/article.ts'

/** Whether the text itself begins with the title. */
export function isTitleShown({ title, text, blocks }: Article): boolean {
  const first = blocks[0]
  return first !== undefined && text.slice(first.start, first.end).trim() === title.trim()
}
