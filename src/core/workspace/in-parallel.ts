import { type Result, succeed } from '#core/problem/result.ts'

/** How many writes wait for the disk at once: it then makes them safe together. */
const width = 32

/** Runs `task` for every item, several at a time; after the first that fails no further one is begun. */
export async function inParallel<T>(
  items: readonly T[],
  task: (item: T) => Promise<Result<unknown>>,
): Promise<Result<null>> {
  const waiting = items.values()
  let failed: Result<never> | null = null
  const lane = async (): Promise<void> => {
    for (const item of waiting) {
      const done = await task(item)
      if (!done.ok) failed ??= done
      if (failed) return
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
  return failed ?? succeed(null)
}
