import { useTranslation } from 'react-i18next'
import { presences } from '#core/agreement/presence.ts'
import type { AgreementReport } from '#core/agreement/report-schema.ts'
import { useLibrary } from '#renderer/replica/hooks.ts'
import style from './agreement.module.css'

/** More titles than these are not written out. */
const mostTitles = 20

/** Who was counted where; an article with fewer than two annotators is in no figure. */
export function CountedList({ report }: { readonly report: AgreementReport }) {
  const { t, i18n } = useTranslation('agreement')
  const titles = new Map(useLibrary().map(({ id, title }) => [id, title]))
  const list = new Intl.ListFormat(i18n.language)
  return (
    <details className={style['note']}>
      <summary>{t('counted')}</summary>
      <ul>
        {presences(report).map(({ annotators, articles }) => (
          <li key={annotators.join()}>
            <b>{annotators.length === 0 ? t('nobody') : list.format(annotators)}</b>{' '}
            {t(annotators.length < 2 ? 'countedNowhere' : 'countedIn', { count: articles.length })}{' '}
            {articles
              .slice(0, mostTitles)
              .map((id) => titles.get(id) ?? id)
              .join('; ')}
            {articles.length > mostTitles && ' …'}
          </li>
        ))}
      </ul>
    </details>
  )
}
