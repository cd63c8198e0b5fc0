/** Long work in steps: it yields the share done, from 0 to 1, and whoever stops asking cancels it. */
export type Work<T> = Generator<number, T>

/** A piece of a larger work, whose share goes from `from` to `to` of the whole. */
export function* pieceOf<T>(piece: Work<T>, from: number, to: number): Work<T> {
  for (;;) {
    const step = piece.next()
    if (step.done === true) return step.value
    yield from + step.value * (to - from)
  }
}

/** Does all steps at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
