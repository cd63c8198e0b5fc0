import { type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '#core/workspace/views.ts'
import { openArticle } from '#renderer/app/view-state.ts'
import { surfaceNow } from '#renderer/commands/surface-slot.ts'
import { useVirtualList } from '#renderer/screens/annotate/parts/use-virtual-list.ts'
import { VirtualRows } from '#renderer/screens/annotate/parts/virtual-rows.tsx'
import { ArticleRow } from './article-row.tsx'

interface ArticleListProps {
  readonly rows: readonly ArticleSummary[]
  readonly current: string | null
}

/** The arrow keys move, Enter opens. */
export function ArticleList({ rows, current }: ArticleListProps): ReactElement {
  const { t } = useTranslation('annotate')
  const parts = useVirtualList({
    ids: useMemo(() => rows.map((row) => row.id), [rows]),
    current: rows.findIndex((row) => row.id === current),
    rowHeight: 60,
  })
  const rowAt = (index: number): ReactElement | null => {
    const row = rows[index]
    if (!row) return null
    return (
      <ArticleRow
        row={row}
        isCurrent={row.id === current}
        isTabStop={index === parts.active}
        onOpen={() => (row.id === current ? surfaceNow()?.focus() : openArticle(row.id))}
        onFocus={() => parts.setActive(index)}
      />
    )
  }
  return <VirtualRows label={t('articles')} count={rows.length} parts={parts} row={rowAt} />
}
