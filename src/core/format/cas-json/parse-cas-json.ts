import { z } from 'zod'
import type { Cas, CasStructure, CasType, CasValue, CasView } from '#core/format/cas/cas.ts'
import { membersOf, parseJson, reasonOf } from '#core/format/json.ts'
import type { Notes } from '#core/format/notes.ts'

/** Numbers and names are both used as ids; as a text they are compared. */
const id = z.union([z.string(), z.number()]).transform(String)

const typeSchema = z
  .looseObject({ '%NAME': z.string(), '%SUPER_TYPE': z.string().default('uima.cas.TOP') })
  .transform(({ '%NAME': name, '%SUPER_TYPE': superType, ...others }): CasType => ({
    name,
    superType,
    features: Object.entries(others).flatMap(([member, value]) => {
      const feature = featureSchema.safeParse(value)
      return feature.success && !member.startsWith('%')
        ? [{ name: member, range: feature.data['%RANGE'] }]
        : []
    }),
  }))
const featureSchema = z.object({ '%RANGE': z.string() })
const viewSchema = z.object({ '%SOFA': id, '%MEMBERS': z.array(id).default([]) })
const structureSchema = z.looseObject({
  '%ID': id.optional(),
  '%TYPE': z.string(),
  '%ELEMENTS': z.union([z.array(z.unknown()), z.string()]).optional(),
})
const casSchema = z.looseObject({
  '%TYPES': z.record(z.string(), z.unknown()).optional(),
  '%FEATURE_STRUCTURES': z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).optional(),
  '%VIEWS': z.record(z.string(), z.unknown()).optional(),
})

/** UIMA CAS JSON 0.4 (https://github.com/apache/uima-uimaj-io-jsoncas). Null where the file is none. */
export function parseCasJson(text: string, notes: Notes): Cas | null {
  const json = parseJson(text)
  if (!json.ok) {
    notes.skipThis(json.problem)
    return null
  }
  const parsed = casSchema.safeParse(membersOf(json.value, notes) ?? json.value)
  if (!parsed.success) {
    notes.skip('record-invalid', { reason: reasonOf(parsed.error) })
    return null
  }
  const { '%TYPES': types = {}, '%FEATURE_STRUCTURES': structures = [], '%VIEWS': views = {} } = parsed.data
  return {
    types: read(typeSchema, Object.values(types), notes),
    structures: listed(structures).flatMap((value) => readStructure(value, notes) ?? []),
    views: Object.entries(views).flatMap(([name, value]) => readView(name, value, notes)),
  }
}

function read<T>(schema: z.ZodType<T>, values: readonly unknown[], notes: Notes): readonly T[] {
  return values.flatMap((value) => {
    const parsed = schema.safeParse(value)
    if (!parsed.success) notes.skip('record-invalid', { reason: reasonOf(parsed.error) })
    return parsed.success ? [parsed.data] : []
  })
}

/** Structures lie in a list, each with its id, or in an object by their ids. */
function listed(structures: readonly unknown[] | Readonly<Record<string, unknown>>): readonly unknown[] {
  if (Array.isArray(structures)) return structures
  return Object.entries(structures).map(([name, value]) =>
    typeof value === 'object' && value !== null ? { '%ID': name, ...value } : value,
  )
}

function readStructure(value: unknown, notes: Notes): CasStructure | null {
  const parsed = structureSchema.safeParse(membersOf(value, notes) ?? value)
  if (!parsed.success) {
    notes.skip('record-invalid', { reason: reasonOf(parsed.error) })
    return null
  }
  const { '%ID': name = '', '%TYPE': type, '%ELEMENTS': elements, ...members } = parsed.data
  const features = new Map(Object.entries(members).flatMap(([member, stated]) => readFeature(member, stated)))
  if (!Array.isArray(elements)) return { id: name, type, features }
  const isReferring = !/^uima\.cas\.(?!FSArray)\w+Array$/.test(type)
  return { id: name, type, features, elements: elements.flatMap((item) => elementOf(item, isReferring)) }
}

function elementOf(item: unknown, isReferring: boolean): readonly CasValue[] {
  if (isReferring) return referenceTo(item)
  return typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean' ? [item] : []
}

function referenceTo(value: unknown): readonly CasValue[] {
  const to = id.safeParse(value)
  return to.success ? [{ to: to.data }] : []
}

/** `@name` refers to a structure, `#name` is a number that JSON has not, `^name` counts from an anchor; `%…` is UIMA's own. */
function readFeature(member: string, value: unknown): readonly (readonly [string, CasValue])[] {
  if (member.startsWith('%')) return []
  const name = member.replace(/^[@#^]/, '')
  if (member.startsWith('@')) return referenceTo(value).map((reference) => [name, reference] as const)
  if (member.startsWith('#')) return [[name, Number(value)]]
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return [[name, value]]
  return []
}

function readView(name: string, value: unknown, notes: Notes): readonly CasView[] {
  return read(viewSchema, [value], notes).map((view) => ({
    name,
    sofa: view['%SOFA'],
    members: view['%MEMBERS'],
  }))
}
