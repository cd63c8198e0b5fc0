import { isoDate } from '#core/format/iso-date.ts'
import { languageTag, webAddress } from '#core/format/metadata.ts'
import type { ArticleMetadata } from '#core/model/article.ts'
import { childOf, childrenOf, type XmlElement } from '#core/xml/parse-xml.ts'
import { type ArticleVariable, articleVariables } from './codes.ts'
import { foldGuid } from './guid.ts'

/** Names of a project's variables by GUID; only those that say something about an article. */
export function readVariables(project: XmlElement): ReadonlyMap<string, ArticleVariable> {
  const list = childOf(project, 'Variables')
  const variables = (list ? childrenOf(list, 'Variable') : []).flatMap(({ attributes }) => {
    const name = attributes.get('name')?.trim().toLowerCase()
    const known = articleVariables.find((variable) => variable === name)
    return known ? [[foldGuid(attributes.get('guid') ?? ''), known] as const] : []
  })
  return new Map(variables)
}

/** What a source's variables say of it; `id` is null where they do not say. */
export function statedOf(
  source: XmlElement,
  variables: ReadonlyMap<string, ArticleVariable>,
): Omit<ArticleMetadata, 'title'> & { readonly id: string | null } {
  const values = new Map(
    childrenOf(source, 'VariableValue').flatMap((value) => {
      const guid = foldGuid(childOf(value, 'VariableRef')?.attributes.get('targetGUID') ?? '')
      const name = variables.get(guid)
      const text = value.children.find((child) => child.name.endsWith('Value'))?.text ?? ''
      return name ? [[name, text] as const] : []
    }),
  )
  const of = (name: ArticleVariable): string => values.get(name) ?? ''
  return {
    id: of('article') || null,
    language: languageTag(of('language')),
    source: {
      outlet: of('outlet'),
      author: of('author'),
      url: webAddress(of('url')),
      published: isoDate(of('published')),
    },
  }
}
