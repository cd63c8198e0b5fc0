import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '#core/workspace/views.ts'
import { statusKey } from '#renderer/app/status-key.ts'
import { dateText } from '#renderer/messages/format.ts'
import style from './article-pane.module.css'
import { StatusMark } from './status-mark.tsx'

interface ArticleRowProps {
  readonly row: ArticleSummary
  readonly isCurrent: boolean
  readonly isTabStop: boolean
  readonly onOpen: () => void
  readonly onFocus: () => void
}

/** One article: its title, where and when it was published, how far I am with it. */
export function ArticleRow({ row, isCurrent, isTabStop, onOpen, onFocus }: ArticleRowProps): ReactElement {
  const { t, i18n } = useTranslation(['annotate', 'frame'])
  const { title, source, mine } = row
  const where = [source.outlet, dateText(source.published, i18n.language)].filter((part) => part !== '')
  const status = t(`frame:${statusKey(mine.status)}`)
  return (
    <button
      type="button"
      className={style['article']}
      aria-current={isCurrent ? 'page' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      data-pane-target={isTabStop ? '' : undefined}
      onClick={onOpen}
      onFocus={onFocus}
    >
      <span className={style['title']}>{title}</span>
      <span className={style['facts']}>
        <span className={style['where']}>{where.join(' · ')}</span>
        {mine.annotations > 0 && <span title={t('annotationsHere')}>{mine.annotations}</span>}
        <StatusMark status={mine.status} label={status} />
      </span>
    </button>
  )
}
