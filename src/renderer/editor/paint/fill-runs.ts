import { compareNesting } from '#core/anchor/nesting.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'

/** A stretch of text whose fill belongs to one annotation: the innermost there. */
export interface FillRun extends Range {
  readonly annotation: Annotation
}

/** Who fills what inside `window`: disjoint runs in order, as long as can be. */
export function fillRuns(annotations: readonly Annotation[], window: Range): readonly FillRun[] {
  const edges = edgesIn(annotations, window)
  const open: Annotation[] = []
  const runs: FillRun[] = []
  edges.forEach((edge, i) => {
    step(open, edge)
    const end = edges[i + 1]?.at ?? edge.at
    const innermost = open[0]
    if (innermost && end > edge.at) extend(runs, { annotation: innermost, start: edge.at, end })
  })
  return runs
}

interface Edge {
  readonly at: number
  readonly annotation: Annotation
  readonly type: 'opens' | 'closes'
}

function edgesIn(annotations: readonly Annotation[], window: Range): readonly Edge[] {
  const edges: Edge[] = annotations.flatMap((annotation) =>
    annotation.ranges.flatMap((range): readonly Edge[] => {
      const start = Math.max(range.start, window.start)
      const end = Math.min(range.end, window.end)
      if (start >= end) return []
      return [
        { at: start, annotation, type: 'opens' },
        { at: end, annotation, type: 'closes' },
      ]
    }),
  )
  return edges.toSorted((a, b) => a.at - b.at)
}

/** Keeps `open` in nesting order, innermost first. */
function step(open: Annotation[], { annotation, type }: Edge): void {
  if (type === 'closes') open.splice(open.indexOf(annotation), 1)
  else {
    const place = open.findIndex((other) => compareNesting(annotation, other) < 0)
    open.splice(place === -1 ? open.length : place, 0, annotation)
  }
}

function extend(runs: FillRun[], run: FillRun): void {
  const last = runs.at(-1)
  if (last?.annotation === run.annotation && last.end === run.start)
    runs[runs.length - 1] = { ...run, start: last.start }
  else runs.push(run)
}

/** The parts of `annotation` in `window` whose fill belongs to others, given all runs there. */
export function coveredParts(
  annotation: Annotation,
  runs: readonly FillRun[],
  window: Range,
): readonly Range[] {
  const own = runs.filter((run) => run.annotation === annotation)
  return annotation.ranges.flatMap((range) => {
    let start = Math.max(range.start, window.start)
    const end = Math.min(range.end, window.end)
    const inside = own.filter((run) => run.start >= start && run.end <= end)
    const parts = [...inside, { start: end, end }].map((run) => {
      const part = { start, end: run.start }
      start = run.end
      return part
    })
    return parts.filter((part) => part.start < part.end)
  })
}
