import type { TFunction } from 'i18next'
import type { Scheme } from '#core/model/scheme.ts'
import type { Matter, Standing } from '#core/review/agenda.ts'

type Texts = TFunction<'review'>
type Difference = Matter['differences'][number]

/** In what annotators differ, in words; that all agree where they do. */
export function differenceTexts({ differences }: Matter, scheme: Scheme, t: Texts): readonly string[] {
  return differences.length === 0
    ? [t('agreed')]
    : differences.map((difference) => textOf(difference, scheme, t))
}

function textOf(difference: Difference, { targets, attributes }: Scheme, t: Texts): string {
  switch (difference.type) {
    case 'boundary':
    case 'kind':
      return t(`difference_${difference.type}`)
    case 'missing':
      return t('missingWho', { annotators: difference.annotators.join(', ') })
    case 'relation':
      return t('relationMissing', { annotators: difference.annotators.join(', ') })
    case 'stance': {
      const target = targets.find(({ id }) => id === difference.target)?.label ?? difference.target
      return t('stanceToward', { target })
    }
    case 'attribute': {
      const attribute = attributes.find(({ id }) => id === difference.attribute)?.label
      return t('attributeOf', { attribute: attribute ?? difference.attribute })
    }
    default:
      return difference satisfies never
  }
}

export function standingText(standing: Standing, t: Texts): string {
  return standing.type === 'decided' ? t(`state_${standing.decision.outcome}`) : t(`state_${standing.type}`)
}

/** The words of the passage that a matter is about. */
export function quoteOf({ cluster }: Matter): string {
  if (cluster.subject === 'annotation') return cluster.held[0]?.item.quote ?? ''
  const [from, to] = [cluster.from, cluster.to].map(({ held }) => held[0]?.item.quote ?? '')
  return `${from} → ${to}`
}
