import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { english } from './english.ts'
import { russian } from './russian.ts'

/** A language that the page speaks. */
export type Language = 'en' | 'ru'

/** The message catalogue, to be used by `useTranslation(area)`: `t('key', { count })`, `{{name}}` in the text. */
export function createCatalogue(language: Language): i18n {
  const catalogue = createInstance()
  void catalogue.use(initReactI18next).init({
    resources: { en: english, ru: russian },
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'frame',
    keySeparator: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  })
  return catalogue
}
