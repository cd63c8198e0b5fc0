import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scheme } from '#core/model/scheme.ts'
import { KindMark } from '#renderer/screens/annotate/parts/kind-mark.tsx'
import style from './library.module.css'
import { changeLibraryView, useLibraryView } from './library-view.ts'
import type { MetadataColumn } from './metadata-columns.ts'
import { type Column, nextSorting, type Sorting } from './visible-rows.ts'

interface ColumnHeadsProps {
  readonly scheme: Scheme
  readonly metadata: readonly MetadataColumn[]
}

/** The head of the table: each column's name sorts by it. */
export function ColumnHeads({ scheme, metadata }: ColumnHeadsProps) {
  const { t } = useTranslation('library')
  return (
    <thead className={style['head']}>
      <tr aria-rowindex={1} className={style['row']}>
        <th scope="col">
          <span className={style['unseen']}>{t('marked')}</span>
        </th>
        {(['title', ...metadata, 'mine', 'others'] as const).map((column) => (
          <Head key={column} column={column} text={t(column)} />
        ))}
        {scheme.kinds.map(({ id, label }) => (
          <Head key={id} column={`kind:${id}`} text={label} mark={<KindMark scheme={scheme} kind={id} />} />
        ))}
        <th scope="col">
          <span className={style['unseen']}>{t('details')}</span>
        </th>
      </tr>
    </thead>
  )
}

interface HeadProps {
  readonly column: Column
  readonly text: string
  /** Of a kind; such a column holds numbers. */
  readonly mark?: ReactNode
}

function Head({ column, text, mark }: HeadProps) {
  const { sorting } = useLibraryView()
  const isSorted = sorting.column === column
  return (
    <th scope="col" aria-sort={isSorted ? sorting.direction : 'none'} data-number={mark !== undefined}>
      <button
        type="button"
        title={text}
        onClick={() => changeLibraryView({ sorting: nextSorting(sorting, column) })}
      >
        {mark}
        <span>{text}</span>
        {isSorted ? <Arrow direction={sorting.direction} /> : null}
      </button>
    </th>
  )
}

function Arrow({ direction }: Pick<Sorting, 'direction'>) {
  return (
    <span aria-hidden className={style['arrow']}>
      {direction === 'ascending' ? '↑' : '↓'}
    </span>
  )
}
