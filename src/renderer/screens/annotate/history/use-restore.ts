import { useTranslation } from 'react-i18next'
import { select } from '#renderer/app/view-state.ts'
import { momentText } from '#renderer/messages/format.ts'
import { useSession } from '#renderer/replica/hooks.ts'

/** A state of my layer, or of one annotation in it. */
export interface PastState {
  readonly article: string
  readonly revision: number
  /** ISO time of the change after which it was so. */
  readonly at: string
  /** Null: the whole layer. */
  readonly annotation: string | null
}

export interface RestoreSteps {
  readonly restore: (state: PastState) => Promise<void>
  /** `subject` says in words what comes back. */
  readonly bringBack: (state: PastState, subject: string) => Promise<void>
}

/** Restores earlier states, shows what came back, and says how to take it back. */
export function useRestore(): RestoreSteps {
  const { t, i18n } = useTranslation('history')
  const { execute, announce } = useSession()
  const run = async ({ article, revision, annotation }: PastState): Promise<boolean> => {
    const chosen = annotation === null ? {} : { ids: [annotation] }
    const done = await execute(article, { type: 'restore', revision, ...chosen })
    if (done && annotation !== null) select([annotation])
    return done !== null
  }
  return {
    restore: async (state) => {
      if (await run(state)) announce(t('restored', { time: momentText(state.at, i18n.language) }))
    },
    bringBack: async (state, subject) => {
      if (await run(state)) announce(t('broughtBack', { subject }))
    },
  }
}
