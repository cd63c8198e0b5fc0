import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Kind } from '#core/model/scheme.ts'
import type { ArticleSummary } from '#core/workspace/views.ts'
import { statusKey } from '#renderer/app/status-key.ts'
import { openArticle } from '#renderer/app/view-state.ts'
import { dateText, languageName, numberText } from '#renderer/messages/format.ts'
import { Colleagues } from './colleagues.tsx'
import style from './library.module.css'
import { swallowDoubleClick } from './swallow-double-click.ts'
import { changeLibraryView, toggleMarked, useLibraryView } from './library-view.ts'
import { type MetadataColumn, metadataOf } from './metadata-columns.ts'
import { StatusMark } from './status-mark.tsx'

interface ArticleRowProps {
  readonly row: ArticleSummary
  readonly kinds: readonly Kind[]
  readonly metadata: readonly MetadataColumn[]
  readonly index: number
  /** In CSS pixels from the first row. */
  readonly top: number
  readonly isActive: boolean
  readonly onEdit: (article: ArticleSummary) => void
}

/** One article. A click opens it. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { row, metadata, index, top, isActive } = props
  const isMarked = useLibraryView().marked.has(row.id)
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isMarked}
      tabIndex={isActive ? 0 : -1}
      className={style['row']}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => changeLibraryView({ active: row.id })}
      onClick={() => {
        swallowDoubleClick(window)
        openArticle(row.id)
      }}
    >
      <Mark row={row} isMarked={isMarked} />
      <Metadata row={row} metadata={metadata} />
      <Work {...props} />
      <EditCell {...props} />
    </tr>
  )
})

function Mark({ row, isMarked }: { readonly row: ArticleSummary; readonly isMarked: boolean }) {
  const { t } = useTranslation('library')
  return (
    <td>
      <input
        type="checkbox"
        tabIndex={-1}
        checked={isMarked}
        aria-label={t('mark', { title: row.title })}
        onClick={(event) => event.stopPropagation()}
        onChange={() => toggleMarked(row.id)}
      />
    </td>
  )
}

function Metadata({ row, metadata }: Pick<ArticleRowProps, 'row' | 'metadata'>) {
  const { i18n } = useTranslation('library')
  return (
    <>
      <td className={style['title']} title={row.title}>
        {row.title}
      </td>
      {metadata.map((column) => {
        const text = written(row, column, i18n.language)
        return (
          <td key={column} title={text}>
            {text}
          </td>
        )
      })}
    </>
  )
}

function written(row: ArticleSummary, column: MetadataColumn, language: string): string {
  const text = metadataOf(row, column)
  switch (column) {
    case 'outlet':
      return text
    case 'published':
      return dateText(text, language)
    case 'language':
      return languageName(text, language)
    default:
      return column satisfies never
  }
}

function Work({ row, kinds }: Pick<ArticleRowProps, 'row' | 'kinds'>) {
  const { t, i18n } = useTranslation(['library', 'frame'])
  const { mine } = row
  return (
    <>
      <td className={style['ink']}>
        <StatusMark status={mine.status} /> {t(`frame:${statusKey(mine.status)}`)}
      </td>
      <td>
        <Colleagues row={row} />
      </td>
      {kinds.map(({ id }) => {
        const count = mine.counts[id] ?? 0
        return (
          <td key={id} data-number data-none={count === 0}>
            {numberText(count, i18n.language)}
          </td>
        )
      })}
    </>
  )
}

function EditCell({ row, onEdit }: Pick<ArticleRowProps, 'row' | 'onEdit'>) {
  const { t } = useTranslation('library')
  return (
    <td>
      <button
        type="button"
        tabIndex={-1}
        className={style['edit']}
        aria-label={t('editOf', { title: row.title })}
        title={t('edit')}
        onClick={(event) => {
          event.stopPropagation()
          onEdit(row)
        }}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden>
          <path
            d="m2 12 .6-2.7L9.5 2.4l2.1 2.1-6.9 6.9z"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.2"
          />
        </svg>
      </button>
    </td>
  )
}
