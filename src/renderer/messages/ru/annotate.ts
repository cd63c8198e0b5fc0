import type { annotate as english } from '#renderer/messages/en/annotate.ts'
import type { InRussian } from '#renderer/messages/in-russian.ts'

export const annotate: InRussian<typeof english> = {}
