import type { Relation } from '#core/model/annotation.ts'
import type { Layer } from '#core/model/layer.ts'
import { problem } from '#core/problem/problem.ts'
import type { Remark } from './format.ts'

/**
 * The relations of `layer` whose ends have a place in the text, for a format that carries no others; what is left out is
 * counted by `remark`. `file` is for the message.
 */
export function placedRelations(
  { annotations, relations, orphans = [] }: Pick<Layer, 'annotations' | 'relations' | 'orphans'>,
  { file, remark }: { readonly file: string; readonly remark: Remark },
): readonly Relation[] {
  if (orphans.length === 0) return relations
  const placed = new Set(annotations.map(({ id }) => id))
  const kept = relations.filter(({ from, to }) => placed.has(from) && placed.has(to))
  const counts = { count: orphans.length, relations: relations.length - kept.length }
  remark(problem('export-orphans-left-out', counts, { file }))
  return kept
}
