/** Runs `task` a little later. */
export type Later = (task: () => void) => void

/** How long after a change its layer file may lag behind the log, in milliseconds. */
const delay = 1000

/** A program that ends before then loses nothing: the log has it. */
export const soon: Later = (task) => {
  setTimeout(task, delay).unref()
}
