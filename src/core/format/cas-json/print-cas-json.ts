import {
  type Cas,
  type CasStructure,
  type CasType,
  type CasValue,
  isReference,
} from '#core/format/cas/cas.ts'

/** As UIMA's own writer prints it: two blanks of indent, ` : `, lists of objects in one line with their brackets. */
export function printCasJson({ types, structures, views }: Cas): string {
  const cas = {
    '%TYPES': Object.fromEntries(types.map((type) => [type.name, typeMembers(type)])),
    ...(structures.length === 0 ? {} : { '%FEATURE_STRUCTURES': structures.map(structureMembers) }),
    '%VIEWS': Object.fromEntries(
      views.map(({ name, sofa, members }) => [
        name,
        { '%SOFA': numbered(sofa), '%MEMBERS': members.map(numbered) },
      ]),
    ),
  }
  return printed(cas, '')
}

type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json }

function typeMembers({ name, superType, features }: CasType): Json {
  return {
    '%NAME': name,
    '%SUPER_TYPE': superType,
    ...Object.fromEntries(
      features.map((feature) => [feature.name, { '%NAME': feature.name, '%RANGE': feature.range }]),
    ),
  }
}

function structureMembers({ id, type, features, elements }: CasStructure): Json {
  return {
    '%ID': numbered(id),
    '%TYPE': type,
    ...(elements ? { '%ELEMENTS': elements.map(jsonOf) } : {}),
    ...Object.fromEntries([...features].map(([name, value]) => [memberName(name, value), jsonOf(value)])),
  }
}

function memberName(name: string, value: CasValue): string {
  if (isReference(value)) return `@${name}`
  return typeof value === 'number' && !Number.isFinite(value) ? `#${name}` : name
}

function jsonOf(value: CasValue): Json {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value !== 'object') return value
  return isReference(value) ? numbered(value.to) : value.map(jsonOf)
}

/** UIMA's own ids are numbers. */
function numbered(id: string): string | number {
  return /^(?:0|[1-9]\d{0,14})$/.test(id) ? Number(id) : id
}

function printed(value: Json, indent: string): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object') return String(value)
  if (isList(value))
    return value.length === 0 ? '[ ]' : `[ ${value.map((item) => printed(item, indent)).join(', ')} ]`
  const inner = `${indent}  `
  const members = Object.entries(value).map(([name, member]) => `${quoted(name)} : ${printed(member, inner)}`)
  return members.length === 0 ? '{ }' : `{\n${inner}${members.join(`,\n${inner}`)}\n${indent}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** UIMA's writer escapes what lies beyond the first plane. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\ud800-\udfff]/g,
    (half) => `\\u${half.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
