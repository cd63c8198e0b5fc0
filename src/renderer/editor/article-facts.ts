import type { Article } from '#core/model/article.ts'

/** Whether the text itself begins with the title. */
export function isTitleShown({ title, text, blocks }: Article): boolean {
  const first = blocks[0]
  return first !== undefined && text.slice(first.start, first.end).trim() === title.trim()
}

/** An ISO date, whole or a year or a month alone, as `locale` writes it; anything else as it stands. */
export function publishedDate(published: string, locale: string): string {
  const date = new Date(published)
  if (!/^\d{4}/.test(published) || Number.isNaN(date.getTime())) return published
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...partsOf(published) }).format(date)
}

function partsOf(published: string): Intl.DateTimeFormatOptions {
  if (published.length <= 4) return { year: 'numeric' }
  if (published.length <= 7) return { year: 'numeric', month: 'long' }
  return { year: 'numeric', month: 'long', day: 'numeric' }
}

/** The name of a BCP 47 language in `locale`; the tag itself where nobody knows it. */
export function languageName(tag: string, locale: string): string {
  if (tag === '') return ''
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
