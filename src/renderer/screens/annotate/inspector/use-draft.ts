import { useEffect, useState } from 'react'
import { useReadable } from '#renderer/replica/hooks.ts'
import { createDraft, type Draft, type Save } from './draft.ts'

/** Milliseconds without a key after which what was typed is saved. */
const pause = 900

interface DraftWish {
  /** What the project holds. */
  readonly value: string
  readonly save: Save
}

/**
 * A field's text that saves itself. The draft belongs to the component: give that a `key` per annotation, so that text
 * of one is never saved to another.
 */
export function useDraft({ value, save }: DraftWish): { readonly text: string; readonly draft: Draft } {
  const [draft] = useState(() => createDraft({ initial: value, afterPause }))
  useEffect(() => draft.saveBy(save))
  useEffect(() => draft.receive(value), [draft, value])
  useEffect(() => {
    window.addEventListener('pagehide', draft.flush)
    return () => {
      window.removeEventListener('pagehide', draft.flush)
      draft.flush()
    }
  }, [draft])
  return { text: useReadable(draft), draft }
}

function afterPause(run: () => void): () => void {
  const timer = setTimeout(run, pause)
  return () => clearTimeout(timer)
}
