import { useEffect, useState } from 'react'
import type { HistoryPage } from '#core/history/history-record.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import { type Outcome, outcomeOf } from '#renderer/replica/outcome.ts'

/** Whose history is asked for; `annotation` null: of the whole article. */
export interface HistoryAsked {
  readonly article: string
  readonly annotation: string | null
  /** My layer's, so that the history is asked for anew with every change. */
  readonly revision: number
  /** The latest so many changes. */
  readonly records: number
}

/** More of one change than this nobody reads in a list. */
const detailsShown = 8

interface Told {
  readonly of: string
  /** Of my layer when it was asked for. */
  readonly revision: number
  readonly outcome: Outcome<HistoryPage>
}

/** The last answer stays while a newer one of the same history is on its way; null where there is none yet. */
export function useHistory({
  article,
  annotation,
  revision,
  records,
}: HistoryAsked): Outcome<HistoryPage> | null {
  const { client } = useSession()
  const [told, setTold] = useState<Told | null>(null)
  const of = `${article} ${annotation ?? ''}`
  useEffect(() => {
    const ending = new AbortController()
    const { signal } = ending
    const limit = { records, details: detailsShown }
    const request = { article, limit, ...(annotation === null ? {} : { annotation }) }
    void outcomeOf(client.layers.history(request, { signal })).then((outcome) => {
      if (!signal.aborted) setTold({ of, revision, outcome })
    })
    return () => ending.abort()
  }, [client, article, annotation, of, revision, records])
  return told?.of === of ? told.outcome : null
}
