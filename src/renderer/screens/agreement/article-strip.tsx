import { useTranslation } from 'react-i18next'
import type { ArticleComparison } from '#core/agreement/comparison.ts'
import { useLibrary } from '#renderer/replica/hooks.ts'
import style from './agreement.module.css'
import type { Asking } from './use-passages.ts'
import { worstFirst } from './worst-first.ts'

interface ArticleStripProps {
  readonly articles: readonly ArticleComparison[]
  readonly onAsk: (asking: Asking) => void
}

/** More articles than these are not drawn; those left out are the ones with the most agreement. */
const mostDrawn = 200

/** A bar an article: what is alike, unlike, and marked by one alone. */
export function ArticleStrip({ articles, onAsk }: ArticleStripProps) {
  const { t } = useTranslation('agreement')
  const titles = new Map(useLibrary().map(({ id, title }) => [id, title]))
  return (
    <ul className={style['strip']} aria-label={t('strip')}>
      {worstFirst(articles)
        .slice(0, mostDrawn)
        .map((each) => {
          const title = titles.get(each.article) ?? each.article
          return (
            <li key={each.article}>
              <button
                type="button"
                onClick={() =>
                  onAsk({ what: t('differences', { title }), request: { articles: [each.article] } })
                }
              >
                <span className={style['stripTitle']}>{title}</span>
                <Bar comparison={each} />
                <span className={style['counts']}>
                  {t('stripCounts', { alike: each.alike, unlike: each.unlike, alone: each.alone })}
                </span>
              </button>
            </li>
          )
        })}
    </ul>
  )
}

function Bar({ comparison: { alike, unlike, alone } }: { readonly comparison: ArticleComparison }) {
  return (
    <span className={style['bar']} aria-hidden="true">
      <span className={style['alike']} style={{ flexGrow: alike }} />
      <span className={style['unlike']} style={{ flexGrow: unlike }} />
      <span className={style['alone']} style={{ flexGrow: alone }} />
    </span>
  )
}
