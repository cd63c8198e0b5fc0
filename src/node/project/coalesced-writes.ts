import type { Later } from './later.ts'

type Write<T> = (value: T) => Promise<boolean>

/** Writes the latest value of each key a little later, once for however many came meanwhile. */
export class CoalescedWrites<T> {
  readonly #write: Write<T>
  readonly #later: Later
  readonly #waiting = new Map<string, T>()
  #isPlanned = false
  #running: Promise<void> = Promise.resolve()

  /** `write` says whether it succeeded; what failed is tried again. */
  constructor(write: Write<T>, later: Later) {
    this.#write = write
    this.#later = later
  }

  put(key: string, value: T): void {
    this.#waiting.set(key, value)
    this.#plan()
  }

  /** Writes what is waiting now. */
  flush(): Promise<void> {
    this.#running = this.#running.then(() => this.#writeAll())
    return this.#running
  }

  /** Tries the last time. What fails now is in the log and is replayed at the next opening. */
  async close(): Promise<void> {
    await this.flush()
    this.#waiting.clear()
  }

  #plan(): void {
    if (this.#isPlanned) return
    this.#isPlanned = true
    this.#later(() => {
      this.#isPlanned = false
      void this.flush().then(() => this.#waiting.size > 0 && this.#plan())
    })
  }

  async #writeAll(): Promise<void> {
    for (const [key, value] of this.#waiting) {
      const isWritten = await this.#write(value)
      if (isWritten && this.#waiting.get(key) === value) this.#waiting.delete(key)
    }
  }
}
