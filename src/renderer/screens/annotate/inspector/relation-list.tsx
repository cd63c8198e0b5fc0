import { CloseButton } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#core/model/annotation.ts'
import { startOf } from '#renderer/commands/describe.ts'
import { jumpTo } from '#renderer/commands/palette-entries.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import type { OpenWork } from '#renderer/screens/annotate/open-work.ts'
import { KindMark } from '#renderer/screens/annotate/parts/kind-mark.tsx'
import { Section } from '#renderer/screens/annotate/parts/section.tsx'
import style from './inspector.module.css'
import { type RelationLine, relationLines } from './relation-lines.ts'

interface RelationListProps {
  readonly work: OpenWork
  readonly annotation: Annotation
}

/** The relations of an annotation as sentences; each leads to its other end. */
export function RelationList({ work, annotation }: RelationListProps): ReactElement | null {
  const { t } = useTranslation('annotate')
  const { scheme } = useCommands()
  const lines = relationLines(scheme, work.layer, annotation.id)
  if (lines.length === 0) return null
  return (
    <Section title={t('relations')}>
      <ul className={style['relations']} aria-label={t('relations')}>
        {lines.map((line) => (
          <Relation key={line.id} article={work.article.id} line={line} />
        ))}
      </ul>
    </Section>
  )
}

interface RelationProps {
  readonly article: string
  readonly line: RelationLine
}

function Relation({ article, line }: RelationProps): ReactElement {
  const { t } = useTranslation('annotate')
  const { scheme, context } = useCommands()
  const { execute, announce } = useSession()
  const quote = startOf(line.other.quote, 80)
  const remove = async (): Promise<void> => {
    if (await execute(article, { type: 'unrelate', ids: [line.id] })) announce(t('unrelated'))
  }
  return (
    <li className={style['relation']}>
      <button type="button" onClick={() => jumpTo(context(), line.other)}>
        <KindMark scheme={scheme} kind={line.other.kind} />
        <span>
          <span className={style['label']}>{line.label}: </span>
          {quote}
        </span>
      </button>
      <CloseButton
        size={24}
        aria-label={t('removeRelation', { relation: `${line.label}: ${quote}` })}
        onClick={() => void remove()}
      />
    </li>
  )
}
