import { type Problem, problem } from '#core/problem/problem.ts'

const megabyte = 1_000_000

/** Extensions of the dataset format, whose files hold many articles. */
export const datasetExtensions = ['jsonl', 'ndjson'] as const

/** Extension of the files with which colleagues swap their work. */
export const exchangeExtension = 'standpoint'

/** The largest file that is read, in bytes; `name` decides by its extension. */
export function sizeLimit(name: string): number {
  const isLarge = [...datasetExtensions, exchangeExtension].some(
    (extension) => extension === extensionOf(name),
  )
  return (isLarge ? 100 : 20) * megabyte
}

/** Why a file of `size` bytes is not read; null if it may be. Asked before the file is opened. */
export function tooLarge(name: string, size: number): Problem | null {
  const limit = sizeLimit(name)
  if (size <= limit) return null
  const params = { size: Math.ceil(size / megabyte), limit: limit / megabyte }
  return problem('file-too-large', params, { file: name })
}

/** Lower case, without the dot; '' where there is none. */
export function extensionOf(name: string): string {
  return /[^/\\]\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
