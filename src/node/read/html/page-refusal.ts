import { type Problem, problem } from '#core/problem/problem.ts'
import type { PageSize } from './measure-page.ts'

/** More than pages of articles have by far, and still parsed within seconds. */
const mostElements = 50_000
const deepest = 256

/** Why a page of this size is not parsed; null where it may be. */
export function pageRefusal({ elements, depth }: PageSize): Problem | null {
  if (depth > deepest) return problem('file-nested')
  if (elements <= mostElements) return null
  return problem('page-too-large', { count: elements, limit: mostElements })
}
