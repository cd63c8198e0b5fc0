import type { ParseKeys, TFunction } from 'i18next'

/** A text of the catalogue's area `commands`, with what fills it; a message among that is filled in as text. */
export interface Message {
  readonly key: ParseKeys<'commands'>
  readonly values?: Readonly<Record<string, string | number | Message>>
}

/** The message in the language of `t`. */
export function textOf(t: TFunction<'commands'>, { key, values = {} }: Message): string {
  const filled = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? textOf(t, value) : value,
  ])
  return t(key, Object.fromEntries(filled))
}
