import { useSyncExternalStore } from 'react'
import { exchangeExtension, extensionOf, tooLarge } from '#core/format/limits.ts'
import type { Receipt, ReceiveChoices } from '#core/exchange/receive-views.ts'
import { openFrameDialog } from '#renderer/app/frame-dialog.ts'
import type { Failure } from '#renderer/replica/outcome.ts'
import type { Session } from '#renderer/replica/session.ts'
import { createStore } from '#renderer/replica/store.ts'

/** Where the receiving of a file is: it is looked into first, and taken over when the analyst has seen what is in it. */
export type ReceiveState =
  | { readonly type: 'choosing' }
  | { readonly type: 'reading'; readonly file: File }
  | { readonly type: 'failed'; readonly failure: Failure }
  | {
      readonly type: 'planned'
      readonly file: File
      readonly choices: ReceiveChoices
      readonly receipt: Receipt
    }
  | { readonly type: 'received'; readonly receipt: Receipt }

const state = createStore<ReceiveState>({ type: 'choosing' })

export function useReceiveState(): ReceiveState {
  return useSyncExternalStore(state.subscribe, state.get)
}

export function isExchangeFile({ name }: { readonly name: string }): boolean {
  return extensionOf(name) === exchangeExtension
}

export function openReceive(): void {
  state.set({ type: 'choosing' })
  openFrameDialog('receive')
}

/** Looks into `file` and shows what it finds; nothing is changed. */
export async function lookInto(session: Session, file: File): Promise<void> {
  openFrameDialog('receive')
  const problem = tooLarge(file.name, file.size)
  if (problem) return state.set({ type: 'failed', failure: { type: 'refused', problem } })
  state.set({ type: 'reading', file })
  await inspect(session, file, {})
}

/** Shows what would come of other choices. */
export async function choose(session: Session, choices: ReceiveChoices): Promise<void> {
  const now = state.get()
  if (now.type !== 'planned') return
  state.set({ ...now, choices })
  await inspect(session, now.file, choices)
}

let latest = 0

/** An answer to choices that are no longer the last ones is passed over. */
async function inspect(session: Session, file: File, choices: ReceiveChoices): Promise<void> {
  const number = ++latest
  const outcome = await session.attempt(session.client.exchange.inspect({ file, choices }))
  if (number !== latest) return
  state.set(
    outcome.type === 'done'
      ? { type: 'planned', file, choices, receipt: outcome.value }
      : { type: 'failed', failure: outcome },
  )
}

export async function takeOver(session: Session): Promise<void> {
  const now = state.get()
  if (now.type !== 'planned') return
  const { file, choices } = now
  latest++
  const outcome = await session.attempt(session.client.exchange.receive({ file, choices }))
  state.set(
    outcome.type === 'done'
      ? { type: 'received', receipt: outcome.value }
      : { type: 'failed', failure: outcome },
  )
}
