import { useTranslation } from 'react-i18next'
import type { Annotation } from '#core/model/annotation.ts'
import type { RelationType } from '#core/model/scheme.ts'
import { startOf } from '#renderer/commands/describe.ts'
import { useSession } from '#renderer/replica/hooks.ts'

/** Makes a relation and says how it reads. */
export function useRelate(article: string) {
  const { t } = useTranslation('annotate')
  const { execute, announce } = useSession()
  return async (type: RelationType, from: Annotation, to: Annotation): Promise<void> => {
    const command = { type: 'relate', relationType: type.id, from: from.id, to: to.id } as const
    if (await execute(article, command))
      announce(t('related', { type: type.label, quote: startOf(to.quote) }))
  }
}
