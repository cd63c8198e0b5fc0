/** Waits before attempt number `attempt`, counted from 1: a tenth of a second at first, then longer, at most three seconds. */
export function backoff(attempt: number): Promise<void> {
  const milliseconds = Math.min(100 * 2 ** (attempt - 1), 3000)
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
