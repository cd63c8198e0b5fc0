import { z } from 'zod'
import { canonicalJson } from '#core/change/canonical-json.ts'
import type { Scheme } from '#core/model/scheme.ts'

const partSchema = z.enum(['kind', 'target', 'value', 'relation-type', 'attribute', 'option', 'guidelines'])

/** One item in which two schemes differ; `option` ids are `attribute: option`. What only they have is added by receiving. */
export const schemeDifferenceSchema = z
  .object({
    part: partSchema,
    id: z.string(),
    label: z.string(),
    type: z.enum(['only-theirs', 'only-ours', 'differs']),
    /** What is said differently, where it is. */
    fields: z
      .array(z.object({ field: z.string(), ours: z.string(), theirs: z.string() }).readonly())
      .readonly(),
  })
  .readonly()
export type SchemeDifference = z.infer<typeof schemeDifferenceSchema>
type Part = SchemeDifference['part']

interface Item {
  readonly id: string
  readonly label: string
}

/** Item by item. Keys and colours are each analyst's own and no difference, and neither is the version number. */
export function compareSchemes(ours: Scheme, theirs: Scheme): readonly SchemeDifference[] {
  return [
    ...compareItems('kind', [ours.kinds, theirs.kinds], ['label', 'definition']),
    ...compareItems('target', [ours.targets, theirs.targets], ['label', 'definition']),
    ...compareItems('value', [ours.values, theirs.values], ['label', 'definition', 'score']),
    ...compareItems(
      'relation-type',
      [ours.relationTypes, theirs.relationTypes],
      ['label', 'inverseLabel', 'definition', 'from', 'to'],
    ),
    ...compareItems(
      'attribute',
      [ours.attributes, theirs.attributes],
      ['label', 'definition', 'type', 'unit', 'kinds'],
    ),
    ...compareOptions(ours, theirs),
    ...compareGuidelines(ours.guidelines, theirs.guidelines),
  ]
}

function compareItems<T extends Item>(
  part: Part,
  [ours, theirs]: readonly [readonly T[], readonly T[]],
  fields: readonly (keyof T & string)[],
): readonly SchemeDifference[] {
  const known = new Map(ours.map((item) => [item.id, item]))
  const stated = new Set(theirs.map(({ id }) => id))
  const only = (type: 'only-theirs' | 'only-ours') => (item: T) => one(part, item, type)
  return [
    ...theirs.filter(({ id }) => !known.has(id)).map(only('only-theirs')),
    ...theirs.flatMap((item) => {
      const mine = known.get(item.id)
      const differing = mine === undefined ? [] : differingFields(mine, item, fields)
      return differing.length === 0 ? [] : [{ ...one(part, item, 'differs'), fields: differing }]
    }),
    ...ours.filter(({ id }) => !stated.has(id)).map(only('only-ours')),
  ]
}

function one(part: Part, { id, label }: Item, type: SchemeDifference['type']): SchemeDifference {
  return { part, id, label, type, fields: [] }
}

function differingFields<T>(ours: T, theirs: T, fields: readonly (keyof T & string)[]) {
  return fields
    .filter((field) => canonicalJson(ours[field]) !== canonicalJson(theirs[field]))
    .map((field) => ({ field, ours: said(ours[field]), theirs: said(theirs[field]) }))
}

function said(value: unknown): string {
  if (Array.isArray(value)) return value.map(said).join(', ')
  return typeof value === 'string' ? value : value === null ? '' : canonicalJson(value)
}

/** Of attributes that both have. */
function compareOptions(ours: Scheme, theirs: Scheme): readonly SchemeDifference[] {
  return theirs.attributes.flatMap(({ id, options }) => {
    const mine = ours.attributes.find((attribute) => attribute.id === id)
    if (!mine) return []
    const named = (items: readonly Item[]) => items.map((o) => ({ ...o, id: `${id}: ${o.id}` }))
    return compareItems('option', [named(mine.options), named(options)], ['label'])
  })
}

function compareGuidelines(ours: string, theirs: string): readonly SchemeDifference[] {
  if (ours === theirs) return []
  const type = ours === '' ? 'only-theirs' : theirs === '' ? 'only-ours' : 'differs'
  return [{ part: 'guidelines', id: 'guidelines', label: '', type, fields: [] }]
}
