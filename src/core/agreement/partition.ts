import type { Continuum, Partitions, Segment, Unit } from './shapes.ts'

function byPlace(a: Unit, b: Unit): number {
  return a.begin - b.begin || a.end - b.end
}

/**
 * One annotator's units of one label as disjoint units in reading order: those that share text become one, those that
 * only touch stay apart, and units without length, which hold no text, are left out.
 */
export function disjointUnits(units: readonly Unit[], label: string): readonly Unit[] {
  const disjoint: Unit[] = []
  const marked = units.filter((unit) => unit.label === label && unit.end > unit.begin)
  for (const unit of marked.toSorted(byPlace)) {
    const last = disjoint.at(-1)
    if (last === undefined || unit.begin >= last.end) disjoint.push(unit)
    else disjoint[disjoint.length - 1] = { ...last, end: Math.max(last.end, unit.end) }
  }
  return disjoint
}

export function labelsOf(layers: readonly (readonly Unit[])[]): readonly string[] {
  return [...new Set(layers.flatMap((units) => units.map(({ label }) => label)))].toSorted()
}

/** The label of text that several units cover: the set of their labels, in a fixed order. */
function labelOfSet(labels: readonly string[]): string | null {
  return labels.length === 0 ? null : labels.toSorted().join(' + ')
}

/**
 * One annotator's partition of a text into units and the gaps between them. Where units overlap, text is cut at each
 * of their edges and its value is the set of labels on it.
 */
function partition(units: readonly Unit[], length: number): readonly Segment[] {
  const disjoint = labelsOf([units]).flatMap((label) => disjointUnits(units, label))
  const pending = disjoint.toSorted((a, b) => b.begin - a.begin)
  const edges = [...new Set([0, length, ...disjoint.flatMap(({ begin, end }) => [begin, end])])]
  const segments: Segment[] = []
  let open: Unit[] = []
  let begin: number | null = null
  for (const edge of edges.toSorted((a, b) => a - b)) {
    if (begin !== null) segments.push({ label: labelOfSet(open.map(({ label }) => label)), begin, end: edge })
    open = open.filter(({ end }) => end > edge)
    while (pending.at(-1)?.begin === edge) open.push(...pending.splice(-1))
    begin = edge
  }
  return segments
}

export function partitionsOf({ layers, length }: Continuum): Partitions {
  return layers.map((units) => partition(units, length))
}

/** Called with two segments and the length that both hold. */
type Visit = (first: Segment, second: Segment, length: number) => void

/** Visits every pair of segments that share text, in reading order; both lists must be sorted and disjoint. */
export function visitMeetings(first: readonly Segment[], second: readonly Segment[], visit: Visit): void {
  let [i, j] = [0, 0]
  for (;;) {
    const [a, b] = [first[i], second[j]]
    if (a === undefined || b === undefined) return
    const length = Math.min(a.end, b.end) - Math.max(a.begin, b.begin)
    if (length > 0) visit(a, b, length)
    if (a.end <= b.end) i += 1
    if (b.end <= a.end) j += 1
  }
}
