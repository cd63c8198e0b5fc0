import type { Status } from '#core/model/layer.ts'

const keys = { 'to-do': 'statusToDo', 'in-progress': 'statusInProgress', done: 'statusDone' } as const

/** The catalogue's text (area `frame`) for how far a layer is. */
export function statusKey(status: Status): (typeof keys)[Status] {
  return keys[status]
}
