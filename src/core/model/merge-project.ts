import { z } from 'zod'
import { type Project, projectSchema } from './project.ts'

/**
 * What two people made of `base`: all that `mine` changed of it, over all that `theirs` changed. Lists of things with
 * ids are put together thing by thing; where both changed the same thing, mine counts.
 */
export function mergeProject(base: Project, { mine, theirs }: Versions<Project>): Project {
  return projectSchema.parse(merged(base, { mine, theirs }))
}

interface Versions<T> {
  readonly mine: T
  readonly theirs: T
}

const recordSchema = z.record(z.string(), z.unknown())
const itemsSchema = z.array(z.looseObject({ id: z.string() }))

function merged(base: unknown, { mine, theirs }: Versions<unknown>): unknown {
  if (isSame(mine, base)) return theirs
  if (isSame(theirs, base)) return mine
  const items = z.tuple([itemsSchema, itemsSchema, itemsSchema]).safeParse([base, mine, theirs])
  if (items.success) return mergedItems(...items.data)
  const records = z.tuple([recordSchema, recordSchema, recordSchema]).safeParse([base, mine, theirs])
  return records.success ? mergedRecords(...records.data) : mine
}

type Items = z.infer<typeof itemsSchema>

/** In their order, and behind it what is new of mine. What one side removed is gone, unless the other changed it. */
function mergedItems(...[base, mine, theirs]: readonly [Items, Items, Items]): readonly unknown[] {
  const order = new Set([...theirs, ...mine].map(({ id }) => id))
  const find = (items: Items, id: string) => items.find((item) => item.id === id)
  return [...order]
    .map((id) => merged(find(base, id), { mine: find(mine, id), theirs: find(theirs, id) }))
    .filter((item) => item !== undefined)
}

type Fields = z.infer<typeof recordSchema>

function mergedRecords(...[base, mine, theirs]: readonly [Fields, Fields, Fields]): Fields {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)])
  return Object.fromEntries(
    [...keys]
      .map((key) => [key, merged(base[key], { mine: mine[key], theirs: theirs[key] })] as const)
      .filter(([, value]) => value !== undefined),
  )
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
