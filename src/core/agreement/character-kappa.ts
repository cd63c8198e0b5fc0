import { cohenKappa } from './cohen-kappa.ts'
import { type Figure, undefinedBecause } from './figure.ts'
import { meetings } from './partition.ts'
import type { Coding, Partitions } from './shapes.ts'

/** Stands for untagged text among the labels; no kind can be called so. */
const UNTAGGED = ''

/** Two annotators' partitions as one item a character: the label, or set of labels, that each put on it. */
export function characterCoding([first = [], second = []]: Partitions): Coding {
  return {
    items: meetings(first, second).map(({ first: a, second: b, length }) => ({
      values: [a.label ?? UNTAGGED, b.label ?? UNTAGGED],
      times: length,
    })),
  }
}

/**
 * Cohen's (1960) kappa of two annotators with every character an item. Easy to compute and widely reported, but its
 * items are not independent: a long span counts as often as it has characters.
 */
export function characterKappa(partitions: Partitions): Figure {
  if (partitions.length !== 2) return undefinedBecause('not-two-annotators')
  return cohenKappa(characterCoding(partitions))
}
