import type { ReactElement } from 'react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '#core/workspace/views.ts'
import { openReview, useView } from '#renderer/app/view-state.ts'
import { inReadingOrder } from '#renderer/commands/article-order.ts'
import { useLibrary } from '#renderer/replica/hooks.ts'
import { Section } from '#renderer/screens/annotate/parts/section.tsx'
import { useVirtualList } from '#renderer/screens/annotate/parts/use-virtual-list.ts'
import { VirtualRows } from '#renderer/screens/annotate/parts/virtual-rows.tsx'
import style from './review.module.css'

/** The articles of the project, and how far the gold version of each is. */
export function ArticleProgress(): ReactElement {
  const { t } = useTranslation('review')
  const { article } = useView()
  const library = useLibrary()
  const rows = useMemo(() => inReadingOrder(library), [library])
  const parts = useVirtualList({
    ids: useMemo(() => rows.map((row) => row.id), [rows]),
    current: rows.findIndex((row) => row.id === article),
    rowHeight: 64,
  })
  const rowAt = (index: number): ReactElement | null => {
    const row = rows[index]
    if (!row) return null
    return (
      <button
        type="button"
        className={style['article']}
        aria-current={row.id === article ? 'page' : undefined}
        tabIndex={index === parts.active ? 0 : -1}
        data-pane-target={index === parts.active ? '' : undefined}
        onClick={() => openReview({ article: row.id, ranges: [] })}
        onFocus={() => parts.setActive(index)}
      >
        <span className={style['articleTitle']}>{row.title}</span>
        <Progress row={row} />
      </button>
    )
  }
  return (
    <nav className={style['articles']} aria-label={t('articles')} data-pane="articles">
      <Section title={t('articles')}>{null}</Section>
      <VirtualRows label={t('articles')} count={rows.length} parts={parts} row={rowAt} />
    </nav>
  )
}

function Progress({ row: { gold, colleagues } }: { readonly row: ArticleSummary }): ReactElement {
  const { t } = useTranslation('review')
  const share = gold && gold.total > 0 ? gold.decided / gold.total : 0
  const text = gold?.isComplete ? t('goldComplete') : gold ? t('goldProgress', gold) : ''
  return (
    <>
      <span className={style['articleFacts']}>{colleagues === 'hidden' ? t('colleaguesHidden') : text}</span>
      <span className={style['bar']} aria-hidden="true">
        <span style={{ width: `${100 * share}%` }} data-complete={gold?.isComplete} />
      </span>
    </>
  )
}
