import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type RefObject, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Kind } from '#core/model/scheme.ts'
import type { ArticleSummary } from '#core/workspace/views.ts'
import { useDesk, useLibrary } from '#renderer/replica/hooks.ts'
import { ArticleRow } from './article-row.tsx'
import { ColumnHeads } from './column-heads.tsx'
import { knownMetadata, type MetadataColumn, metadataWidths } from './metadata-columns.ts'
import style from './library.module.css'
import { rowHeight, useGridKeys } from './use-grid-keys.ts'
import { withActive } from './with-active.ts'

interface ArticleGridProps {
  readonly rows: readonly ArticleSummary[]
  readonly onEdit: (article: ArticleSummary) => void
}

/** The table of articles; only the rows in sight are drawn, and the one that the keyboard is at. */
export function ArticleGrid({ rows, onEdit }: ArticleGridProps) {
  const { t } = useTranslation('library')
  const scheme = useDesk()?.project?.project.scheme
  const all = useLibrary()
  const metadata = useMemo(() => knownMetadata(all), [all])
  const scroller = useRef<HTMLDivElement>(null)
  const { activeIndex, onKeyDown } = useGridKeys({ rows, scroller, onEdit })
  const drawn = useDrawnRows(rows.length, activeIndex, scroller)
  if (scheme === undefined) return null
  return (
    <div
      ref={scroller}
      className={style['scroller']}
      data-pane="articles"
      style={columnsFor(scheme.kinds, metadata)}
    >
      <table
        role="grid"
        aria-label={t('grid')}
        aria-rowcount={rows.length + 1}
        aria-multiselectable
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <ColumnHeads scheme={scheme} metadata={metadata} />
        <Rows {...{ rows, metadata, activeIndex, drawn, onEdit }} kinds={scheme.kinds} />
      </table>
    </div>
  )
}

/** The style sheet repeats a column for each kind, and puts those of the metadata before. */
function columnsFor(
  kinds: readonly Kind[],
  metadata: readonly MetadataColumn[],
): CSSProperties & Record<'--kinds' | '--metadata', number | string> {
  return { '--kinds': kinds.length, '--metadata': metadataWidths(metadata) }
}

interface RowsProps extends ArticleGridProps {
  readonly kinds: readonly Kind[]
  readonly metadata: readonly MetadataColumn[]
  readonly activeIndex: number
  readonly drawn: DrawnRows
}

function Rows({ rows, kinds, metadata, activeIndex, drawn, onEdit }: RowsProps) {
  return (
    <tbody className={style['rows']} style={{ height: drawn.height }}>
      {drawn.items.map(({ index, start }) => {
        const row = rows[index]
        if (row === undefined) return null
        const isActive = index === activeIndex
        return <ArticleRow key={row.id} {...{ row, kinds, metadata, index, isActive, onEdit }} top={start} />
      })}
    </tbody>
  )
}

/** The rows to draw, in CSS pixels from the first, and how high all of them are. */
interface DrawnRows {
  readonly height: number
  readonly items: readonly { readonly index: number; readonly start: number }[]
}

/** To be called where the scroller is drawn: its element is not there yet when its children ask for it. */
function useDrawnRows(count: number, active: number, scroller: RefObject<HTMLDivElement | null>): DrawnRows {
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    rangeExtractor: (range) => withActive(range, active),
  })
  return { height: virtual.getTotalSize(), items: virtual.getVirtualItems() }
}
