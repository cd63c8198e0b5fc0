import type { CasFeature, CasType } from './cas.ts'
import { uima } from './cas.ts'

/**
 * Layers that Standpoint writes: one for annotations of every kind, so that one relation layer can join all of them.
 * INCEpTION takes them over with "import layers" from the type system.
 */
export const own = {
  span: 'webanno.custom.StandpointSpan',
  relation: 'webanno.custom.StandpointRelation',
  article: 'webanno.custom.StandpointArticle',
} as const

/** DKPro Core's types (https://dkpro.github.io/dkpro-core/), which WebAnno and INCEpTION build on. */
export const dkpro = {
  metadata: 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData',
  sentence: 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence',
  token: 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token',
  pos: 'de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS',
  dependency: 'de.tudarmstadt.ukp.dkpro.core.api.syntax.type.dependency.Dependency',
} as const

/** Features that an article's metadata are written to. */
export const articleFeatures = ['id', 'title', 'language', 'outlet', 'author', 'url', 'published', 'status']

/** The types of what Standpoint writes; `features` are those of annotations besides id, kind, quote and note. */
export function ownTypes(features: readonly CasFeature[]): readonly CasType[] {
  const text = (name: string): CasFeature => ({ name, range: uima.string })
  return [
    {
      name: dkpro.metadata,
      superType: uima.document,
      features: ['documentTitle', 'documentId'].map(text),
    },
    { name: own.article, superType: uima.top, features: articleFeatures.map(text) },
    {
      name: own.relation,
      superType: uima.annotation,
      features: [
        text('id'),
        text('type'),
        { name: 'Governor', range: own.span },
        { name: 'Dependent', range: own.span },
      ],
    },
    {
      name: own.span,
      superType: uima.annotation,
      features: [...['id', 'kind', 'quote', 'note'].map(text), ...features],
    },
  ]
}
