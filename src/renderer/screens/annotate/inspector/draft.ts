import { createStore, type Readable } from '#renderer/replica/store.ts'

/** Text that is being typed and saves itself: after a pause, when the field is left, and when it goes away. */
export interface Draft extends Readable<string> {
  readonly type: (text: string) => void
  /** Saves at once what is not saved yet. */
  readonly flush: () => void
  /** How to save from now on. False where it was refused; the text then stays in the field, unsaved. */
  readonly saveBy: (save: Save) => void
  /** Tells what the project holds now; it is shown unless something else has been typed meanwhile. */
  readonly receive: (saved: string) => void
}

export type Save = (text: string) => Promise<boolean>

export interface DraftSources {
  readonly initial: string
  /** Calls back after a pause in typing; what it returns calls that off. */
  readonly afterPause: (run: () => void) => () => void
}

export function createDraft({ initial, afterPause }: DraftSources): Draft {
  const text = createStore(initial)
  let saved = initial
  let underWay = 0
  let save: Save = () => Promise.resolve(false)
  let callOff = (): void => undefined
  const flush = (): void => {
    callOff()
    const wanted = text.get()
    if (wanted === saved) return
    const before = saved
    saved = wanted
    underWay += 1
    void save(wanted).then((isSaved) => {
      underWay -= 1
      if (!isSaved && saved === wanted) saved = before
    })
  }
  return {
    get: text.get,
    subscribe: text.subscribe,
    flush,
    type: (next) => {
      text.set(next)
      callOff()
      callOff = afterPause(flush)
    },
    saveBy: (next) => {
      save = next
    },
    receive: (next) => {
      // The answer to an earlier save must not overwrite what has been typed since.
      if (underWay > 0) return
      if (text.get() === saved) text.set(next)
      saved = next
    },
  }
}
