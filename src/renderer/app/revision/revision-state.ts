import { useSyncExternalStore } from 'react'
import type { Range } from '#core/model/article.ts'
import type { RevisionPlan } from '#core/workspace/revision-views.ts'
import { closeFrameDialog, openFrameDialog } from '#renderer/app/frame-dialog.ts'
import type { Failure } from '#renderer/replica/outcome.ts'
import { outcomeOf } from '#renderer/replica/outcome.ts'
import type { Session } from '#renderer/replica/session.ts'
import { createStore } from '#renderer/replica/store.ts'

/** Which article gets which text; `file` null: the one that a colleague has put into the project. */
export interface RevisionSource {
  readonly article: string
  readonly file: File | null
}

export type RevisionState =
  | { readonly type: 'choosing'; readonly article: string; readonly title: string }
  | { readonly type: 'reading' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | {
      readonly type: 'planned'
      readonly source: RevisionSource
      readonly plan: RevisionPlan
      /** What the analyst wants otherwise than proposed, by annotation. */
      readonly choices: ReadonlyMap<string, readonly Range[] | null>
    }

const state = createStore<RevisionState>({ type: 'reading' })

export function useRevisionState(): RevisionState {
  return useSyncExternalStore(state.subscribe, state.get)
}

/** Asks for the file with the corrected text. */
export function chooseRevision(article: string, title: string): void {
  state.set({ type: 'choosing', article, title })
  openFrameDialog('revision')
}

/** Shows what a corrected text would do; nothing is changed by that. */
export async function planRevision({ client }: Session, source: RevisionSource): Promise<void> {
  state.set({ type: 'reading' })
  openFrameDialog('revision')
  const planned = await outcomeOf(client.revisions.plan(inputOf(source)))
  if (planned.type === 'done') state.set({ type: 'planned', source, plan: planned.value, choices: new Map() })
  else state.set({ type: 'failed', failure: planned })
}

export function choosePlace(id: string, ranges: readonly Range[] | null): void {
  const now = state.get()
  if (now.type === 'planned') state.set({ ...now, choices: new Map([...now.choices, [id, ranges]]) })
}

/** Does what was shown. `places` says where each annotation goes that was to be decided on. */
export async function carryOutRevision(
  session: Session,
  places: ReadonlyMap<string, readonly Range[] | null>,
): Promise<'done' | 'failed'> {
  const now = state.get()
  if (now.type !== 'planned') return 'failed'
  const { sha256, revision } = now.plan
  const choices = [...places].map(([id, ranges]) => ({ id, ranges: ranges && [...ranges] }))
  const order = { sha256, revision, choices }
  const done = await session.attempt(session.client.revisions.carryOut({ ...inputOf(now.source), order }))
  if (done.type === 'done') closeFrameDialog()
  else state.set({ type: 'failed', failure: done })
  return done.type === 'done' ? 'done' : 'failed'
}

function inputOf({ article, file }: RevisionSource) {
  return file === null ? { article } : { article, file }
}
