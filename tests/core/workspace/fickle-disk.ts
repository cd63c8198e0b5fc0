import type { Command } from '#core/change/command.ts'
import { problem, type Problem } from '#core/problem/problem.ts'
import type { OpenLayer } from '#core/workspace/open-layer.ts'
import { must, testDesk, textFile } from '#tests/desk.ts'
import { memoryGateway } from '#tests/memory-store.ts'

export const full = problem('not-saved', { reason: 'the disk is full', errno: 'ENOSPC' })

export const claim = (start: number, end: number): Command => ({
  type: 'annotate',
  drafts: [{ kind: 'claim', ranges: [{ start, end }] }],
})

/** A desk over a disk that refuses as long as `disk.refusal` says so, but for the project `disk.elsewhere`. */
export async function onFickleDisk() {
  const disk: { refusal: Problem | null; elsewhere: string | null } = { refusal: null, elsewhere: null }
  const pauses: (() => void)[] = []
  const { desk } = await testDesk({
    gateway: memoryGateway((_, path) => (path === disk.elsewhere ? null : disk.refusal)),
    pause: () => new Promise((resolve) => pauses.push(resolve)),
  })
  must(await desk.create({ path: '/p', name: 'Border talks', annotator: 'ana' }))
  const workspace = must(desk.workspace())
  const { added } = must(
    await workspace.import([
      textFile('a.txt', 'Minsk will sign, the analyst said.'),
      textFile('b.txt', 'No, they said.'),
    ]),
  )
  const [id = '', other = ''] = added
  const layer = must(await workspace.layer(id))
  /** Ends the pause between two attempts. */
  const wake = () => pauses.splice(0).forEach((resume) => resume())
  return { desk, disk, pauses, wake, workspace, layer, id, other }
}

/** Asks for a step and resolves when it is shown, which is before it is saved. */
export async function shown(layer: OpenLayer, step: () => Promise<unknown>) {
  const event = new Promise<void>((resolve) => {
    const unsubscribe = layer.subscribe(() => {
      unsubscribe()
      resolve()
    })
  })
  const saved = step()
  await event
  return { saved }
}

export const notYet = Symbol('not yet')

/** What `promise` has come to by now, or `notYet`. */
export const soFar = (promise: Promise<unknown>) => Promise.race([promise, Promise.resolve(notYet)])
