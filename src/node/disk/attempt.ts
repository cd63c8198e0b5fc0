import type { Problem } from '#core/problem/problem.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'

/** Ends a step on disk with a problem that is already known. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** Runs `task`; what the disk refuses, or a `Refusal`, becomes a result, and everything else is a bug and throws. */
export async function attempt<T>(
  code: 'not-saved' | 'disk-refused',
  file: string,
  task: () => Promise<T>,
): Promise<Result<T>> {
  try {
    return succeed(await task())
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem }
    const errno = errnoOf(error)
    if (errno === null) throw error
    return fail(code, { reason: reasons[errno] ?? errno, errno }, { file })
  }
}

/** The system's code of a failed call (`ENOSPC`), or null where `error` is none. */
export function errnoOf(error: unknown): string | null {
  const isSystems = error instanceof Error && 'syscall' in error && 'code' in error
  return isSystems && typeof error.code === 'string' ? error.code : null
}

/** `fallback` where the file or folder is not there. */
export async function orMissing<T>(reading: Promise<T>, fallback: NoInfer<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return fallback
    throw error
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'another program holds the file',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be too large for the disk',
  EIO: 'the disk reports a fault',
  EISDIR: 'a folder of this name is in the way',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long for the disk',
  ENOENT: 'the folder or the file is gone',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder should be',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk is read-only',
}
