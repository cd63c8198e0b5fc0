import type { Appearance } from '#core/settings.ts'
import type { Language } from './catalogue.ts'

/** The first of the system's languages (BCP 47) that the page speaks, else English. */
export function systemLanguage(preferred: readonly string[]): Language {
  const known = preferred.map((tag) => tag.slice(0, 2).toLowerCase())
  return known.find((tag) => tag === 'en' || tag === 'ru') ?? 'en'
}

/** The language that the analyst chose. */
export function chosenLanguage(chosen: Appearance['language'], preferred: readonly string[]): Language {
  return chosen === 'system' ? systemLanguage(preferred) : chosen
}
