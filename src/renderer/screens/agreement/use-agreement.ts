import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgreementEvent, AgreementRequest } from '#core/workspace/agreement-views.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import { type Failure, outcomeOf } from '#renderer/replica/outcome.ts'

type Reported = Extract<AgreementEvent, { type: 'report' }>

export type AgreementState =
  | { readonly type: 'none' }
  /** `share` done from 0 to 1. */
  | { readonly type: 'working'; readonly share: number }
  | { readonly type: 'ready'; readonly reported: Reported; readonly request: AgreementRequest }
  | { readonly type: 'failed'; readonly failure: Failure }

export interface Agreement {
  readonly state: AgreementState
  readonly compute: (request: AgreementRequest) => void
  readonly cancel: () => void
}

/** Work on a report, which ends when it is cancelled or the screen is left. */
export function useAgreement(): Agreement {
  const { t } = useTranslation('agreement')
  const { client, announce } = useSession()
  const [state, setState] = useState<AgreementState>({ type: 'none' })
  const working = useRef<AbortController | null>(null)
  useEffect(() => () => working.current?.abort(), [])

  const compute = (request: AgreementRequest): void => {
    const controller = new AbortController()
    const { signal } = controller
    working.current?.abort()
    working.current = controller
    setState({ type: 'working', share: 0 })
    const follow = async (): Promise<void> => {
      for await (const event of await client.agreement.compute(request, { signal })) {
        if (signal.aborted) return
        if (event.type === 'progress') setState({ type: 'working', share: event.share })
        else setState({ type: 'ready', reported: event, request })
      }
    }
    void outcomeOf(follow()).then((outcome) => {
      if (signal.aborted) return
      if (outcome.type === 'done') announce(t('computed'))
      else setState({ type: 'failed', failure: outcome })
    })
  }
  const cancel = (): void => {
    working.current?.abort()
    setState({ type: 'none' })
    announce(t('cancelled'))
  }
  return { state, compute, cancel }
}
