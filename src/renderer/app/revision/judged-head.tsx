import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { JudgedItem } from '#core/workspace/revision-views.ts'
import { kindLabel } from '#renderer/commands/describe.ts'
import { useDesk } from '#renderer/replica/hooks.ts'
import { HiddenText } from '#renderer/screens/annotate/parts/hidden-text.tsx'
import { KindMark } from '#renderer/screens/annotate/parts/kind-mark.tsx'
import style from './revision.module.css'

interface JudgedHeadProps {
  readonly item: JudgedItem
  /** Its words. */
  readonly children: ReactNode
}

/** Which annotation it is, and what was found of it in the corrected text. */
export function JudgedHead({ item, children }: JudgedHeadProps) {
  const scheme = useDesk()?.project?.project.scheme
  return (
    <div className={style['head']}>
      {scheme && <KindMark scheme={scheme} kind={item.kind} />}
      {scheme && <HiddenText>{kindLabel(scheme, item.kind)}: </HiddenText>}
      <span className={style['words']}>{children}</span>
      <Verdict item={item} />
    </div>
  )
}

function Verdict({ item: { verdict, was } }: Pick<JudgedHeadProps, 'item'>) {
  const { t } = useTranslation('revision')
  const isSure = verdict.type === 'exact' || verdict.type === 'moved'
  // What had no place has not moved.
  if (was === 'lost' && isSure) return null
  switch (verdict.type) {
    case 'exact':
      return <span className={style['hint']}>{t('stays')}</span>
    case 'moved':
      return (
        <span className={style['hint']}>
          {t(verdict.by < 0 ? 'movedBack' : 'movedOn', { count: Math.abs(verdict.by) })}
        </span>
      )
    case 'fuzzy':
      return <strong>{t('fuzzy', { percent: Math.round(100 * verdict.similarity) })}</strong>
    case 'orphaned':
      return <strong>{t(`reason-${verdict.reason}`)}</strong>
    default:
      return verdict satisfies never
  }
}
