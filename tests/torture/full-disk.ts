import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { createNodeDesk } from '#node/desk.ts'
import { must, textFile } from '#tests/desk.ts'

export interface FullDiskFigures {
  readonly acknowledgedBefore: number
  readonly keptWhileFull: number
  readonly reason: string
  readonly acknowledgedAfter: number
  readonly isSameAfterReopening: boolean
}

const kept = 100

/** Works in a project on the small, empty file system `folder` until it is full, goes on, makes room, and compares. */
export async function fillDisk(folder: string): Promise<FullDiskFigures> {
  const ballast = join(folder, 'ballast')
  await writeFile(ballast, Buffer.alloc(200_000), { flag: 'wx' })
  const desk = await createNodeDesk({ settingsFolder: join(folder, 'settings'), sampleFile: '', shell: null })
  const path = join(folder, 'project')
  must(await desk.create({ path, name: 'Full', annotator: 'ana' }))
  const workspace = must(desk.workspace())
  const { added } = must(await workspace.import([textFile('a.txt', 'Minsk will sign, the analyst said.')]))
  const layer = must(await workspace.layer(added[0] ?? ''))
  let acknowledgedBefore = 0
  const pending: Promise<unknown>[] = []
  while (pending.length < kept) {
    const asked = layer.execute({
      type: 'annotate',
      drafts: [{ kind: 'claim', ranges: [{ start: 0, end: 5 }] }],
    })
    const isSaved = await Promise.race([asked.then(() => true), untilShown(layer).then(() => false)])
    if (isSaved && desk.state().unsaved === null) acknowledgedBefore++
    else pending.push(asked)
  }
  const unsaved = desk.state().unsaved
  await rm(ballast)
  must(await desk.retry())
  await Promise.all(pending)
  const shown = layer.layer
  must(await desk.close())
  must(await desk.open(path))
  const again = must(await must(desk.workspace()).layer(added[0] ?? '')).layer
  must(await desk.close())
  return {
    acknowledgedBefore,
    keptWhileFull: unsaved?.edits ?? 0,
    reason: String(unsaved?.problem.params['reason'] ?? ''),
    acknowledgedAfter: pending.length,
    isSameAfterReopening: isDeepStrictEqual(again, shown),
  }
}

function untilShown(layer: { subscribe(listener: () => void): () => void }): Promise<void> {
  return new Promise((resolve) => {
    const unsubscribe = layer.subscribe(() => {
      unsubscribe()
      setImmediate(resolve)
    })
  })
}
