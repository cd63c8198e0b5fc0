import type { commands as english } from '#renderer/messages/en/commands.ts'
import type { InRussian } from '#renderer/messages/in-russian.ts'

export const commands: InRussian<typeof english> = {}
