import { codebook, sum } from './codebook.ts'
import { agreedShare, crossTwo } from './contingency.ts'
import { beyondChance, type Figure, undefinedBecause } from './figure.ts'
import type { Coding } from './shapes.ts'

/**
 * Scott's pi for two annotators: chance from the margins of both together.
 * Scott (1955), Reliability of content analysis: the case of nominal scale coding.
 */
export function scottPi(coding: Coding): Figure {
  const crossed = crossTwo(codebook(coding))
  if (!crossed.ok) return undefinedBecause(crossed.reason)
  const { first, second } = crossed.contingency
  const expected = sum(first.map((share, category) => ((share + (second[category] ?? 0)) / 2) ** 2))
  return beyondChance(agreedShare(crossed.contingency), expected)
}
