import { useEffect, useState } from 'react'
import type { ExportPreview, ExportRequest } from '#core/workspace/views.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import { type Failure, outcomeOf } from '#renderer/replica/outcome.ts'

export type PreviewState =
  | { readonly type: 'none' }
  | { readonly type: 'waiting' }
  | { readonly type: 'ready'; readonly preview: ExportPreview }
  | { readonly type: 'failed'; readonly failure: Failure }

/** What an export would be now; asked for whenever `request` is another object. */
export function usePreview(request: ExportRequest | null): PreviewState {
  const { client } = useSession()
  const [state, setState] = useState<PreviewState>({ type: 'waiting' })
  useEffect(() => {
    if (request === null) return undefined
    const controller = new AbortController()
    void outcomeOf(client.transfer.preview(request, { signal: controller.signal })).then((outcome) => {
      if (controller.signal.aborted) return
      if (outcome.type === 'done') setState({ type: 'ready', preview: outcome.value })
      else setState({ type: 'failed', failure: outcome })
    })
    return () => controller.abort()
  }, [client, request])
  return request === null ? { type: 'none' } : state
}
