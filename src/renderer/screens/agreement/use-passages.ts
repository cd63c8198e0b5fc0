import { useEffect, useState } from 'react'
import type { PassageList, PassagesRequest } from '#core/workspace/agreement-views.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import { type Outcome, outcomeOf } from '#renderer/replica/outcome.ts'

/** Which passages are asked for; `what` names them for people. */
export interface Asking {
  readonly what: string
  readonly request: PassagesRequest
}

interface Told {
  readonly asking: Asking
  readonly outcome: Outcome<PassageList>
}

/** The passages asked for, asked anew whenever `asking` is another object; null while they are on their way. */
export function usePassages(asking: Asking): Outcome<PassageList> | null {
  const { client } = useSession()
  const [told, setTold] = useState<Told | null>(null)
  useEffect(() => {
    const { signal, abort } = abortable()
    void outcomeOf(client.agreement.passages(asking.request, { signal })).then((outcome) => {
      if (!signal.aborted) setTold({ asking, outcome })
    })
    return abort
  }, [client, asking])
  return told?.asking === asking ? told.outcome : null
}

function abortable() {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}
