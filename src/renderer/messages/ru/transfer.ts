import type { transfer as english } from '#renderer/messages/en/transfer.ts'
import type { InRussian } from '#renderer/messages/in-russian.ts'

export const transfer: InRussian<typeof english> = {}
