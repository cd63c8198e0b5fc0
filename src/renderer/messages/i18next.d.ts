import type { english } from './english.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame'
    keySeparator: false
    resources: typeof english
  }
}
