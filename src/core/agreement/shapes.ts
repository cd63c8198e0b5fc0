/** A label: one category, a number on a scale, or a set of categories. */
export type Value = string | number | readonly (string | number)[]

/** One coded item: a value for each annotator in order, null where the annotator gave none. */
export interface Item {
  readonly values: readonly (Value | null)[]
  /** How often this row of values occurs; whole and positive. */
  readonly times: number
}

/** Coded items; `categories` are the values that could be chosen, in scale order, where that is known. */
export interface Coding {
  readonly items: readonly Item[]
  readonly categories?: readonly Value[]
}

/** A labelled stretch of the continuum; `end` exclusive, offsets in whatever unit the continuum counts. */
export interface Unit {
  readonly label: string
  readonly begin: number
  readonly end: number
}

/** A text from 0 to `length`, and the units that each annotator marked in it, one list an annotator. */
export interface Continuum {
  readonly length: number
  readonly layers: readonly (readonly Unit[])[]
}

/** A stretch of one annotator's partition; a null label is a gap between units. */
export interface Segment {
  readonly label: string | null
  readonly begin: number
  readonly end: number
}

/** Each annotator's partition of one text: sorted, disjoint. Text that no segment covers was not judged. */
export type Partitions = readonly (readonly Segment[])[]
