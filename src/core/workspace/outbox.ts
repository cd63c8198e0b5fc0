import type { LogEntry } from '#core/change/history.ts'
import type { Layer } from '#core/model/layer.ts'
import type { ProjectStore } from '#core/ports.ts'
import type { Problem } from '#core/problem/problem.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { createQueue } from './queue.ts'
import type { Unsaved } from './unsaved.ts'

/** What became of a change at the first attempt; `saved` resolves when it is on the disk. */
export interface Sent {
  readonly isWaiting: boolean
  readonly saved: Promise<Result<null>>
}

/** One change and the layer with it. */
export interface Parcel {
  readonly entry: LogEntry
  readonly after: Layer
}

interface Waiting extends Parcel {
  readonly settle: (result: Result<null>) => void
}

export interface OutboxSurroundings {
  readonly store: Pick<ProjectStore, 'append'>
  /** Waits before attempt number n, counted from 1. */
  readonly pause: (attempt: number) => Promise<void>
  /** Told after every attempt that changed it. */
  readonly onUnsaved: (unsaved: Unsaved | null) => void
}

/**
 * The way of one layer's changes to the disk, in their order. What the disk refuses stays here, and is tried again after
 * a pause, before any newer change, and whenever somebody asks.
 */
export class Outbox {
  readonly #around: OutboxSurroundings
  readonly #inTurn = createQueue()
  #waiting: readonly Waiting[] = []
  #isTrying = false

  constructor(surroundings: OutboxSurroundings) {
    this.#around = surroundings
  }

  /** How many changes are not on the disk. */
  get length(): number {
    return this.#waiting.length
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }

  /** Resolves after the first attempt. The one refusal that is final is that of a project open for reading only. */
  send(parcel: Parcel): Promise<Result<Sent>> {
    return this.#inTurn(async () => {
      const saved = new Promise<Result<null>>((settle) => {
        this.#waiting = [...this.#waiting, { ...parcel, settle }]
      })
      const refusal = await this.#writeAll()
      if (refusal?.code === 'project-read-only') return this.#takeBack(refusal)
      this.#tell(refusal)
      return succeed({ saved, isWaiting: refusal !== null })
    })
  }

  /** Writes something that is not kept where it is refused; it is refused too where the disk refuses what came before. */
  afterAll(write: () => Promise<Result<null>>): Promise<Result<null>> {
    return this.#inTurn(async () => {
      const refusal = await this.#writeAll()
      this.#tell(refusal)
      return refusal ? { ok: false, problem: refusal } : write()
    })
  }

  /** Tries again at once. */
  flush(): Promise<void> {
    return this.#inTurn(async () => this.#tell(await this.#writeAll()))
  }

  /** Gives up what is still waiting. */
  drop(): Promise<void> {
    return this.#inTurn(async () => {
      for (const { settle } of this.#waiting) settle(fail('not-saved', { reason: 'the project was closed' }))
      this.#waiting = []
      this.#tell(null)
    })
  }

  async #writeAll(): Promise<Problem | null> {
    for (const next of this.#waiting) {
      const appended = await this.#around.store.append(next.entry, next.after)
      if (!appended.ok) return appended.problem
      this.#waiting = this.#waiting.slice(1)
      next.settle(appended)
    }
    return null
  }

  #takeBack(refusal: Problem): Result<never> {
    this.#waiting = this.#waiting.slice(0, -1)
    return { ok: false, problem: refusal }
  }

  #tell(refusal: Problem | null): void {
    this.#around.onUnsaved(refusal && { edits: this.#waiting.length, problem: refusal })
    if (refusal && !this.#isTrying) void this.#keepTrying()
  }

  async #keepTrying(): Promise<void> {
    this.#isTrying = true
    for (let attempt = 1; this.#waiting.length > 0; attempt++) {
      await this.#around.pause(attempt)
      if (this.#waiting.length > 0) await this.flush()
    }
    this.#isTrying = false
  }
}
