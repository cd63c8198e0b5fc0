import type { ArticleSource } from '#core/model/article.ts'

/** Where nothing is known of where an article was published. */
export const noSource: ArticleSource = { outlet: '', author: '', url: '', published: '' }

/** The language tag in its canonical form ("en_us" -> "en-US"); '' where it is none. */
export function languageTag(stated: string): string {
  try {
    return Intl.getCanonicalLocales(stated.trim().replaceAll('_', '-'))[0] ?? ''
  } catch {
    return ''
  }
}

/** An address that a person can open; '' for anything but http and https. */
export function webAddress(stated: string): string {
  return /^https?:\/\/\S+$/i.test(stated.trim()) ? stated.trim() : ''
}
