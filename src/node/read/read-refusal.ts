import { type Problem, problem } from '#core/problem/problem.ts'

/** Why the disk did not give a file, in words for a person. What is no refusal of the disk is thrown on. */
export function readRefusal(error: unknown, file: string): Problem {
  if (!(error instanceof Error) || !('code' in error)) throw error
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return problem('file-missing', {}, { file })
    case 'EACCES':
    case 'EPERM':
      return problem('file-denied', {}, { file })
    default:
      return problem('file-unreadable', { reason: String(error.code) }, { file })
  }
}
