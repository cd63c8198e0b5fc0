import type { Annotation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'

/** An annotation at a place, of which nothing else matters. */
export function annotation(id: string, ranges: readonly Range[], rest: Partial<Annotation> = {}): Annotation {
  const blank = { quote: '', prefix: '', suffix: '', note: '', createdAt: '', updatedAt: '' }
  return { ...blank, id, kind: 'claim', ranges, stances: {}, attributes: {}, ...rest }
}
