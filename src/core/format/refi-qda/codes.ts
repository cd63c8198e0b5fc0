import type { Colour } from '#core/model/scheme.ts'

/** QDA tools know codes alone: what else we have stands under a code that cannot be used, called so. */
const attributePrefix = 'attribute_'

/** What the code above the values of an attribute is called. */
export function attributeCode(attribute: string): string {
  return `${attributePrefix}${attribute}`
}

/** The attribute whose values stand under a code called `name`; null where it is no such code. */
export function codedAttribute(name: string): string | null {
  return name.startsWith(attributePrefix) && name.length > attributePrefix.length
    ? name.slice(attributePrefix.length)
    : null
}

/** The namespace of a project, or of a codebook by itself. */
export const namespaces = {
  project: 'urn:QDA-XML:project:1.0',
  codebook: 'urn:QDA-XML:codebook:1.0',
} as const

/** As tools write the colours of our palette. */
export const hexColours: Readonly<Record<Colour, string>> = {
  amber: '#F59E0B',
  blue: '#3B82F6',
  green: '#22C55E',
  violet: '#8B5CF6',
  rose: '#F43F5E',
  teal: '#14B8A6',
}

/** Variables of a source that carry what we know of an article. */
export const articleVariables = ['article', 'language', 'outlet', 'author', 'url', 'published'] as const
export type ArticleVariable = (typeof articleVariables)[number]
