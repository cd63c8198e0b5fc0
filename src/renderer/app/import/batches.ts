/** How much is sent at once: enough to be quick, little enough to show progress. Bytes. */
const batchSize = 4_000_000
const batchLength = 40

/** `files` in their order, in batches; a file larger than a batch is one of its own. */
export function inBatches<T extends { readonly size: number }>(
  files: readonly T[],
): readonly (readonly T[])[] {
  const batches: T[][] = []
  let size = Infinity
  for (const file of files) {
    const last = batches.at(-1)
    if (last === undefined || last.length >= batchLength || size + file.size > batchSize) {
      batches.push([file])
      size = file.size
    } else {
      last.push(file)
      size += file.size
    }
  }
  return batches
}
