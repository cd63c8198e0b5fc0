import type { editor as english } from '#renderer/messages/en/editor.ts'
import type { InRussian } from '#renderer/messages/in-russian.ts'

export const editor: InRussian<typeof english> = {}
