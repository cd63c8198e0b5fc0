import { setTimeout } from 'node:timers/promises'
import { type Problem, problem } from '#core/problem/problem.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { createQueue } from '#core/workspace/queue.ts'
import { attempt } from '#node/disk/attempt.ts'
import { makeFolder } from '#node/disk/durable.ts'
import type { LayerPlace } from './layer-files.ts'
import { type FolderLock, lockFolder } from './lock.ts'

/** How long one waits for another program to have done with what all share: that is a few writes. */
const patience = { turns: 100, pause: 50 }

/** Locks what all annotators share in the project at `root`, when whoever has it is done. */
export async function lockShared(root: string): Promise<Result<FolderLock>> {
  const busy = (holder: string): Problem => problem('project-busy', { holder }, { file: root })
  let lock = await lockFolder(root, busy)
  for (let turn = 0; isBusy(lock) && turn < patience.turns; turn++) {
    await setTimeout(patience.pause)
    lock = await lockFolder(root, busy)
  }
  return lock
}

function isBusy(lock: Result<FolderLock>): boolean {
  return !lock.ok && lock.problem.code === 'project-busy'
}

/** This program's rights to write in one project: on what all share for a moment, on annotators' layers for long. */
export class ProjectLocks {
  readonly #place: LayerPlace
  readonly #annotators = new Map<string, FolderLock>()
  readonly #inTurn = createQueue()
  #shared: FolderLock | null = null
  #sharers = 0

  constructor(place: LayerPlace) {
    this.#place = place
  }

  /** Makes this the only program that writes the layers of `annotator`. */
  async claim(annotator: string): Promise<Result<null>> {
    return this.#claimed(annotator) ?? this.#inTurn(() => this.#claim(annotator))
  }

  isHeld(annotator: string): boolean {
    return this.#annotators.get(annotator)?.isHeld() ?? false
  }

  release(annotator: string): Promise<void> {
    return this.#inTurn(async () => {
      const lock = this.#annotators.get(annotator)
      this.#annotators.delete(annotator)
      await lock?.release()
    })
  }

  /** Runs `task` while no other program changes what all share; tasks of this program may run at once. */
  async exclusively<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
    const entered = await this.#inTurn(() => this.#enter())
    if (!entered.ok) return entered
    try {
      return await task()
    } finally {
      await this.#inTurn(() => this.#leave())
    }
  }

  async close(): Promise<void> {
    for (const annotator of this.#annotators.keys()) await this.release(annotator)
  }

  /**
   * A lock that was lost, after a long sleep of this machine or with the folder, is taken anew where nobody else has it;
   * what somebody has written meanwhile is seen by the log before anything is written over.
   */
  #claimed(annotator: string): Result<null> | null {
    return this.isHeld(annotator) ? succeed(null) : null
  }

  async #claim(annotator: string): Promise<Result<null>> {
    const claimed = this.#claimed(annotator)
    if (claimed) return claimed
    const { disk, files, names } = this.#place
    const folder = await attempt('not-saved', `layers/${names.annotators.of(annotator)}`, async () => {
      const layers = await makeFolder(disk, files.root, 'layers')
      return makeFolder(disk, layers, names.annotators.claim(annotator))
    })
    if (!folder.ok) return folder
    const lock = await lockFolder(folder.value, (holder) =>
      problem('annotator-elsewhere', { annotator, holder }, { file: files.root }),
    )
    if (lock.ok) this.#annotators.set(annotator, lock.value)
    return lock.ok ? succeed(null) : lock
  }

  async #enter(): Promise<Result<null>> {
    if (this.#sharers === 0) {
      const lock = await lockShared(this.#place.files.root)
      if (!lock.ok) return lock
      this.#shared = lock.value
    }
    this.#sharers++
    return succeed(null)
  }

  async #leave(): Promise<void> {
    this.#sharers--
    if (this.#sharers > 0) return
    await this.#shared?.release()
    this.#shared = null
  }
}
