import { type ReactElement, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { select, useView } from '#renderer/app/view-state.ts'
import { type OpenWork, shownOf } from '#renderer/screens/annotate/open-work.ts'
import { AnnotationFilter } from './annotation-filter.tsx'
import { AnnotationList } from './annotation-list.tsx'
import { LostList } from './lost-list.tsx'
import style from './annotation-pane.module.css'
import { everything, isFiltering, listed } from './list-filter.ts'

/** The annotations of the article, filtered. */
export function AnnotationPane({ work }: { readonly work: OpenWork | null }): ReactElement {
  const { t } = useTranslation('annotate')
  const [filter, setFilter] = useState(everything)
  const { hiddenKinds } = useView()
  const layer = work?.layer
  const shown = useMemo(() => (layer ? shownOf(layer, hiddenKinds) : []), [layer, hiddenKinds])
  const rows = useMemo(() => listed(shown, filter), [shown, filter])
  const total = layer?.annotations.length ?? 0
  const title =
    rows.length === total
      ? t('annotationsCount', { count: total })
      : t('annotationsOf', { count: rows.length, total })
  return (
    <section className={style['pane']} aria-label={t('annotations')} data-pane="annotations">
      <div className={style['head']}>
        <h2>{title}</h2>
        {rows.length > 1 && (
          <button type="button" className={style['all']} onClick={() => select(rows.map((a) => a.id))}>
            {isFiltering(filter) ? t('selectListed') : t('selectAll')}
          </button>
        )}
      </div>
      <AnnotationFilter filter={filter} onChange={setFilter} />
      {work && total > 0 ? (
        <AnnotationList rows={rows} />
      ) : (
        <p className={style['none']}>{t('noAnnotations')}</p>
      )}
      {work && <LostList work={work} />}
    </section>
  )
}
