import type { Layer } from '#core/model/layer.ts'
import { type Mark, marksOf, unitsOf } from './counted-text.ts'
import { byPosition } from './pairing.ts'
import { disjointUnits, labelsOf, partitionOf } from './partition.ts'
import type { ReportSums } from './report-sums.ts'
import type { Unit } from './shapes.ts'
import { GAP, type PlacedSegment } from './u-alpha-tally.ts'

/** A span with its answers to the questions of a report, as codes. */
export interface CodedMark extends Mark {
  readonly codes: readonly number[]
}

/** One annotator's work on one text, laid out for every comparison that it is in. */
export interface CodedLayer {
  readonly layer: Layer
  readonly marks: readonly CodedMark[]
  /** Every range of every annotation. */
  readonly units: readonly Unit[]
  readonly overall: readonly PlacedSegment[]
  /** Each kind of the scheme as a continuum of its own. */
  readonly kinds: readonly { readonly units: readonly Unit[]; readonly segments: readonly PlacedSegment[] }[]
}

/** The segments of a continuum in which units are disjoint and have one label. */
function segmentsOf(units: readonly Unit[], length: number, place: number): readonly PlacedSegment[] {
  const segments: PlacedSegment[] = []
  let from = 0
  for (const { begin, end } of units) {
    if (begin > from) segments.push({ place: GAP, begin: from, end: begin })
    segments.push({ place, begin, end })
    from = end
  }
  if (length > from) segments.push({ place: GAP, begin: from, end: length })
  return segments
}

/** Lays a layer out; new answers and labels get their places in the sums. */
export function codeLayer(layer: Layer, length: number, sums: ReportSums): CodedLayer {
  const marks = marksOf(layer).toSorted(byPosition)
  const units = unitsOf(marks)
  const disjoint = new Map(labelsOf([units]).map((label) => [label, disjointUnits(units, label)]))
  return {
    layer,
    units: units.toSorted((a, b) => a.begin - b.begin),
    marks: marks.map((mark) => ({
      annotation: mark.annotation,
      label: mark.label,
      ranges: mark.ranges,
      codes: sums.questions.map((question) => question.codeOf(mark)),
    })),
    overall: partitionOf([...disjoint.values()].flat(), length).map(({ label: of, begin, end }) => ({
      place: of === null ? GAP : sums.overall.placeOf(of),
      begin,
      end,
    })),
    kinds: sums.kinds.map(({ kind, u }) => {
      const ofKind = disjoint.get(kind) ?? []
      return { units: ofKind, segments: segmentsOf(ofKind, length, u.placeOf(kind)) }
    }),
  }
}
