import { createORPCClient } from '@orpc/client'
import { createStore, type Readable } from '#renderer/replica/store.ts'
import type { Channel } from './channel.ts'
import type { Client } from './client.ts'

/** `lost` also counts the attempts to come back that have failed. */
export type ConnectionState =
  | { readonly type: 'connecting' }
  | { readonly type: 'open' }
  | { readonly type: 'lost'; readonly attempts: number }

/** How many attempts in vain make it likely that nobody will answer; some seconds. */
const patience = 5

/** Whether somebody has to start the program again. */
export function isHopeless(state: ConnectionState): boolean {
  return state.type === 'lost' && state.attempts >= patience
}

/** Why a call gave no answer: it was never sent, or whether it was carried out is unknown. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
  readonly call: 'unsent' | 'unanswered'

  constructor(call: 'unsent' | 'unanswered') {
    super(`The connection is lost; the call is ${call}.`)
    this.call = call
  }
}

/** The way to the program, made anew whenever it breaks. */
export interface Connection {
  /** A call without an open connection, or one that it breaks under, throws `ConnectionLost`. */
  readonly client: Client
  readonly state: Readable<ConnectionState>
}

/** What a connection is made of. `pause` waits before attempt number n, counted from 1. */
export interface ConnectionParts {
  readonly openChannel: () => Channel
  readonly pause: (attempt: number) => Promise<void>
}

export function createConnection({ openChannel, pause }: ConnectionParts): Connection {
  const state = createStore<ConnectionState>({ type: 'connecting' })
  let current: Channel | null = null

  const keepOpen = async (): Promise<never> => {
    for (let attempts = 0; ; attempts += 1) {
      const channel = openChannel()
      const isOpen = await Promise.race([channel.opened.then(() => true), channel.closed.then(() => false)])
      if (isOpen) {
        current = channel
        attempts = 0
        state.set({ type: 'open' })
        await channel.closed
        current = null
      }
      state.set({ type: 'lost', attempts })
      await pause(attempts + 1)
    }
  }
  void keepOpen()

  const client: Client = createORPCClient({
    async call(path, input, options) {
      const channel = current
      if (channel === null) throw new ConnectionLost('unsent')
      try {
        return await channel.link.call(path, input, options)
      } catch (error) {
        throw channel === current ? error : new ConnectionLost('unanswered')
      }
    },
  })
  return { client, state }
}

/** Resolves as soon as the connection is open; rejects with the signal's reason where that comes first. */
export function untilOpen({ state }: Connection, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      if (state.get().type !== 'open' && !signal.aborted) return
      unsubscribe()
      signal.removeEventListener('abort', settle)
      if (signal.aborted) reject(signal.reason)
      else resolve()
    }
    const unsubscribe = state.subscribe(settle)
    signal.addEventListener('abort', settle)
    settle()
  })
}
