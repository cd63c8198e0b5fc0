import { z } from 'zod'
import type { DistanceOn } from './distances.ts'
import type { Coding, Item, Value } from './shapes.ts'

const scalar = z.union([z.string(), z.number()])
const value = z.union([scalar, z.array(scalar)])
const row = z.array(value.nullable())
const times = z.int().nonnegative()
const categories = z.array(value).optional()

/** One row an item, one column an annotator, null for a missing value. */
const items = z.object({ items: z.array(row), categories }).transform((input) =>
  coding(
    input.items.map((values) => ({ values, times: 1 })),
    input.categories,
  ),
)

/** Rows with how often each occurs. */
const itemCounts = z.object({ item_counts: z.array(z.tuple([row, times])), categories }).transform((input) =>
  coding(
    input.item_counts.map(([values, n]) => ({ values, times: n })),
    input.categories,
  ),
)

/** The contingency table of two annotators: the first by row, the second by column. */
const table = z.object({ table: z.array(z.array(times)), categories }).transform((input) => {
  const names = input.categories ?? input.table.map((_, index) => index)
  const cells = input.table.flatMap((counts, a) =>
    counts.map((n, b) => ({ values: [names[a] ?? a, names[b] ?? b], times: n })),
  )
  return coding(cells, names)
})

/** One row an item: how many annotators chose each category. */
const counts = z
  .object({ counts: z.array(z.array(times)), categories: z.union([z.int(), z.array(value)]).optional() })
  .transform((input) => {
    const declared = typeof input.categories === 'number' ? input.categories : (input.categories?.length ?? 0)
    const width = Math.max(declared, ...input.counts.map((numbers) => numbers.length))
    const chosen = input.counts.map((numbers) =>
      numbers.flatMap((n, category) => Array<number>(n).fill(category)),
    )
    return coding(
      chosen.map((values) => ({ values, times: 1 })),
      Array.from({ length: width }, (_, category) => category),
    )
  })

function coding(all: readonly Item[], declared: readonly Value[] | undefined): Coding {
  const occurring = all.filter((item) => item.times > 0)
  return declared === undefined ? { items: occurring } : { items: occurring, categories: declared }
}

/** Coded items of annotators who can be told apart. */
export const codingInput = z.union([items, itemCounts, table])

/** Coded items for statistics to which it is the same who chose what. */
export const anonymousCodingInput = z.union([items, itemCounts, table, counts])

/** `0 equal, D if either is "C", else E`. */
const EITHER_IS = /^0 equal, ([\d.]+) if either is "(.+)", else ([\d.]+)$/

function eitherIs(singled: Value, { either, others }: { either: number; others: number }): DistanceOn {
  return ({ categories: all }) =>
    (a, b) => {
      if (a === b) return 0
      return all[a] === singled || all[b] === singled ? either : others
    }
}

/** A distance in words, or as rows of two categories and their distance; pairs not listed are 1 apart. */
const distance = z.union([
  z
    .string()
    .regex(EITHER_IS)
    .transform((text): DistanceOn => {
      const [, either, singled = '', others] = EITHER_IS.exec(text) ?? []
      return eitherIs(singled, { either: Number(either), others: Number(others) })
    }),
  z.array(z.tuple([scalar, scalar, z.number().nonnegative()])).transform((rows): DistanceOn => {
    const listed = new Map(
      rows.flatMap(([a, b, apart]) => [
        [JSON.stringify([a, b]), apart],
        [JSON.stringify([b, a]), apart],
      ]),
    )
    return ({ categories: all }) =>
      (a, b) =>
        a === b ? 0 : (listed.get(JSON.stringify([all[a], all[b]])) ?? 1)
  }),
])

/** The distance that a case brings along. */
export const distanceInput = z.looseObject({ distance }).transform((input) => input.distance)
