import { cohenKappa } from './cohen-kappa.ts'
import { type Figure, undefinedBecause } from './figure.ts'
import { visitMeetings } from './partition.ts'
import type { Coding, Item, Partitions, Segment } from './shapes.ts'

/** Stands for untagged text among the labels; no kind can be called so. */
const UNTAGGED = ''

/** Two annotators' partitions as one item a character: the label, or set of labels, that each put on it. */
function characterCoding(first: readonly Segment[], second: readonly Segment[]): Coding {
  const items: Item[] = []
  visitMeetings(first, second, (i, j, length) => {
    items.push({ values: [first[i]?.label ?? UNTAGGED, second[j]?.label ?? UNTAGGED], times: length })
  })
  return { items }
}

/**
 * Cohen's (1960) kappa of two annotators with every character an item. Easy to compute and widely reported, but its
 * items are not independent: a long span counts as often as it has characters.
 */
export function characterKappa(partitions: Partitions): Figure {
  const [first, second, ...others] = partitions
  if (first === undefined || second === undefined || others.length > 0)
    return undefinedBecause('not-two-annotators')
  return cohenKappa(characterCoding(first, second))
}
