import type { library as english } from '#renderer/messages/en/library.ts'
import type { InRussian } from '#renderer/messages/in-russian.ts'

export const library: InRussian<typeof english> = {}
