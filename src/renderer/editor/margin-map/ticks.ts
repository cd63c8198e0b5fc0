import type { Annotation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'

/** Where an offset stands in all that scrolls, from 0 (top) to 1 (bottom). */
export type HeightOf = (offset: number) => number

/** Heights of the blocks in what scrolls, in px, and the height of the whole. */
export interface Sheet {
  readonly edges: readonly { readonly top: number; readonly bottom: number }[]
  readonly height: number
}

/** Inside a block characters count as evenly spread. Quick where offsets are asked in reading order. */
export function heightOf(blocks: readonly Range[], { edges, height }: Sheet): HeightOf {
  let index = 0
  return (offset) => {
    if ((blocks[index]?.start ?? 0) > offset) index = 0
    while (index + 1 < blocks.length && (blocks[index + 1]?.start ?? 0) <= offset) index++
    const block = blocks[index] ?? { start: 0, end: 0 }
    const edge = edges[index] ?? { top: 0, bottom: 0 }
    const share = Math.max(0, Math.min(1, (offset - block.start) / Math.max(1, block.end - block.start)))
    return (edge.top + share * (edge.bottom - edge.top)) / height
  }
}

/** For every kind the rows, of `rows`, in which an annotation of that kind begins. */
export function ticksByKind(
  annotations: readonly Annotation[],
  rows: number,
  height: HeightOf,
): ReadonlyMap<string, ReadonlySet<number>> {
  const ticks = new Map<string, Set<number>>()
  for (const { kind, ranges } of annotations) {
    const row = Math.min(rows - 1, Math.floor(height(ranges[0]?.start ?? 0) * rows))
    const ofKind = ticks.get(kind)
    if (ofKind) ofKind.add(row)
    else ticks.set(kind, new Set([row]))
  }
  return ticks
}

/** An SVG path in units of columns and rows. */
export function tickPath(column: number, rows: ReadonlySet<number>): string {
  return [...rows].map((row) => `M${column + 0.15} ${row + 0.5}h.7`).join('')
}
