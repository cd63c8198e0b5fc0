import { z } from 'zod'
import { attributeValueSchema } from '#core/model/annotation.ts'

const name = z.string().min(1)

/** A kind, with what all annotations of a label are to have besides; null leaves them out. */
const kindMappingSchema = z.union([
  name,
  z.null(),
  z.strictObject({
    kind: name,
    attributes: z.record(name, attributeValueSchema).optional(),
    stances: z.record(name, name).optional(),
  }),
])

/** Another attribute, or the target that its values are stances toward; null leaves it out. */
const attributeMappingSchema = z.union([name, z.null(), z.strictObject({ stance: name })])

/**
 * What the labels of files mean in a project: from a file's name to an id or a label of the scheme. What the scheme does
 * not have is added to it.
 */
export const mappingSchema = z.strictObject({
  kinds: z.record(name, kindMappingSchema).optional(),
  relationTypes: z.record(name, name.nullable()).optional(),
  targets: z.record(name, name.nullable()).optional(),
  values: z.record(name, name).optional(),
  attributes: z.record(name, attributeMappingSchema).optional(),
})
export type Mapping = z.infer<typeof mappingSchema>
export type KindMapping = z.infer<typeof kindMappingSchema>
export type AttributeMapping = z.infer<typeof attributeMappingSchema>

/** What `mapping` says of `label`; undefined where it says nothing. */
export function meaningOf<T>(entries: Readonly<Record<string, T>> | undefined, label: string): T | undefined {
  return entries && Object.hasOwn(entries, label) ? entries[label] : undefined
}

/** Two mappings as one; where both speak of a label, `first` decides. */
export function mergeMappings(first: Mapping, second: Mapping): Mapping {
  return {
    kinds: { ...second.kinds, ...first.kinds },
    relationTypes: { ...second.relationTypes, ...first.relationTypes },
    targets: { ...second.targets, ...first.targets },
    values: { ...second.values, ...first.values },
    attributes: { ...second.attributes, ...first.attributes },
  }
}
