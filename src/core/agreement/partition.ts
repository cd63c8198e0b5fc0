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
function labelOfSet(units: readonly Unit[]): string | null {
  const [first, ...others] = units
  if (first === undefined) return null
  if (others.length === 0) return first.label
  return units
    .map(({ label }) => label)
    .toSorted()
    .join(' + ')
}

/** The places at which units begin or end, and the ends of the text, each once and in order. */
function edgesOf(units: readonly Unit[], length: number): Float64Array {
  const edges = new Float64Array(2 * units.length + 2)
  edges[1] = length
  for (const [index, { begin, end }] of units.entries()) {
    edges[2 * index + 2] = begin
    edges[2 * index + 3] = end
  }
  edges.sort()
  return edges.filter((edge, index) => index === 0 || edge !== edges[index - 1])
}

/**
 * One annotator's partition of a text into units and the gaps between them. Where units overlap, text is cut at each
 * of their edges and its value is the set of labels on it. The units of each label must be disjoint.
 */
export function partitionOf(disjoint: readonly Unit[], length: number): readonly Segment[] {
  const pending = disjoint.toSorted((a, b) => b.begin - a.begin)
  const segments: Segment[] = []
  let open: Unit[] = []
  let begin: number | null = null
  for (const edge of edgesOf(disjoint, length)) {
    if (begin !== null) segments.push({ label: labelOfSet(open), begin, end: edge })
    if (open.some(({ end }) => end <= edge)) open = open.filter(({ end }) => end > edge)
    while (pending.at(-1)?.begin === edge) open.push(...pending.splice(-1))
    begin = edge
  }
  return segments
}

function partition(units: readonly Unit[], length: number): readonly Segment[] {
  return partitionOf(
    labelsOf([units]).flatMap((label) => disjointUnits(units, label)),
    length,
  )
}

export function partitionsOf({ layers, length }: Continuum): Partitions {
  return layers.map((units) => partition(units, length))
}

/** A stretch of text, whatever it is. */
type Stretch = Pick<Segment, 'begin' | 'end'>

/** Called with the indexes of two segments and the length that both hold. */
type Visit = (first: number, second: number, length: number) => void

/** Visits every pair of segments that share text, in reading order; both lists must be sorted and disjoint. */
export function visitMeetings(first: readonly Stretch[], second: readonly Stretch[], visit: Visit): void {
  let [i, j] = [0, 0]
  for (;;) {
    const [a, b] = [first[i], second[j]]
    if (a === undefined || b === undefined) return
    const length = Math.min(a.end, b.end) - Math.max(a.begin, b.begin)
    if (length > 0) visit(i, j, length)
    if (a.end <= b.end) i += 1
    if (b.end <= a.end) j += 1
  }
}
