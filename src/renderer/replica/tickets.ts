import type { Acknowledgement, LayerEvent } from '#core/workspace/views.ts'

/** By which this window knows its own edits while the disk refuses them and no call of theirs is answered. */
export interface Tickets {
  /** What comes first: the answer to the call, or the event of its change. */
  firstOf(call: (ticket: string) => Promise<Acknowledgement | null>): Promise<Acknowledgement | null>
  readonly onShown: (event: LayerEvent) => void
}

export function createTickets(): Tickets {
  const waiting = new Map<string, (shown: Acknowledgement) => void>()
  return {
    firstOf: async (call) => {
      const ticket = crypto.randomUUID()
      const shown = new Promise<Acknowledgement>((resolve) => waiting.set(ticket, resolve))
      try {
        return await Promise.race([shown, call(ticket)])
      } finally {
        waiting.delete(ticket)
      }
    },
    onShown: (event) => {
      if (event.type !== 'change' || event.ticket === undefined) return
      waiting.get(event.ticket)?.({ revision: event.revision, change: event.change })
    },
  }
}
