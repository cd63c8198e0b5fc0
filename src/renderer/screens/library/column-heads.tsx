import { useTranslation } from 'react-i18next'
import type { Kind } from '#core/model/scheme.ts'
import { KindMark } from './kind-mark.tsx'
import style from './library.module.css'
import { changeLibraryView, useLibraryView } from './library-view.ts'
import { type Column, nextSorting, type Sorting } from './visible-rows.ts'

const columns = ['title', 'outlet', 'published', 'language', 'mine', 'others'] as const

/** The head of the table: each column's name sorts by it. */
export function ColumnHeads({ kinds }: { readonly kinds: readonly Kind[] }) {
  const { t } = useTranslation('library')
  return (
    <thead className={style['head']}>
      <tr aria-rowindex={1} className={style['row']}>
        <th scope="col">
          <span className={style['unseen']}>{t('marked')}</span>
        </th>
        {columns.map((column) => (
          <Head key={column} column={column} text={t(column)} />
        ))}
        {kinds.map((kind) => (
          <Head key={kind.id} column={`kind:${kind.id}`} text={kind.label} kind={kind} />
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
  readonly kind?: Kind
}

function Head({ column, text, kind }: HeadProps) {
  const { sorting } = useLibraryView()
  const isSorted = sorting.column === column
  return (
    <th scope="col" aria-sort={isSorted ? sorting.direction : 'none'} data-number={kind !== undefined}>
      <button
        type="button"
        title={text}
        onClick={() => changeLibraryView({ sorting: nextSorting(sorting, column) })}
      >
        {kind === undefined ? null : <KindMark colour={kind.colour} />}
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
