import type { help as english } from '#renderer/messages/en/help.ts'
import type { InRussian } from '#renderer/messages/in-russian.ts'

export const help: InRussian<typeof english> = {}
