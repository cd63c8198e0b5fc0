import { type ReactElement, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '#renderer/app/view-state.ts'
import { inReadingOrder } from '#renderer/commands/article-order.ts'
import { useLibrary } from '#renderer/replica/hooks.ts'
import type { Layer } from '#core/model/layer.ts'
import { Section } from '#renderer/screens/annotate/parts/section.tsx'
import { articlesWith } from './article-filter.ts'
import { ArticleList } from './article-list.tsx'
import style from './article-pane.module.css'
import { KindToggles } from './kind-toggles.tsx'

/** The articles of the project, and which kinds are shown. */
export function ArticlePane({ layer }: { readonly layer: Layer | null }): ReactElement {
  const { t } = useTranslation('annotate')
  const [query, setQuery] = useState('')
  const { article } = useView()
  const all = useLibrary()
  const rows = useMemo(() => articlesWith(inReadingOrder(all), query), [all, query])
  return (
    <nav className={style['pane']} aria-label={t('articles')} data-pane="articles">
      <div className={style['articles']}>
        <Section title={t('articlesCount', { count: all.length })}>
          <input
            type="search"
            className={style['filter']}
            placeholder={t('filterArticles')}
            aria-label={t('filterArticles')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </Section>
        <ArticleList rows={rows} current={article} />
      </div>
      {layer && <KindToggles layer={layer} />}
    </nav>
  )
}
