/** Runs `task` after `milliseconds`; the returned function calls it off. */
export type Delay = (task: () => void, milliseconds: number) => () => void

/** How long a page may be gone before it counts as closed, in milliseconds: a reload is back well before. */
const reloadTime = 5000

export interface OpenWindows {
  /** Counts a window in; the returned function counts it out. */
  enter(): () => void
}

/** Calls `onLastClosed` when the last window has gone for good; before the first one has come there is no last one. */
export function countWindows(delay: Delay, onLastClosed: () => void): OpenWindows {
  let open = 0
  let callOff: (() => void) | null = null
  return {
    enter: () => {
      open += 1
      callOff?.()
      return () => {
        open -= 1
        if (open === 0) callOff = delay(onLastClosed, reloadTime)
      }
    },
  }
}

/** The clock's own delay; it does not keep the program running. */
export const delayByClock: Delay = (task, milliseconds) => {
  const timer = setTimeout(task, milliseconds)
  timer.unref()
  return () => clearTimeout(timer)
}
