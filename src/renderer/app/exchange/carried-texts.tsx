import { useTranslation } from 'react-i18next'
import type { ReceivedLayer } from '#core/exchange/receive-views.ts'
import style from './exchange.module.css'
import { Group } from './group.tsx'

/** Where our text of an article differs from theirs: what becomes of every annotation's place. */
export function CarriedTexts({ layers }: { readonly layers: readonly ReceivedLayer[] }) {
  const { t } = useTranslation('exchange')
  const carried = layers.flatMap(({ name, title, carried: places }) =>
    places ? [{ name, title, ...places }] : [],
  )
  return (
    <Group title={t('groupTexts')} isShown={carried.length > 0}>
      {carried.map(({ name, annotations, ...counts }) => (
        <details key={name} open>
          <summary>{t('carriedFacts', counts)}</summary>
          <ul>
            {annotations.map(({ id, quote, type, found }) => (
              <li key={id} data-type={type}>
                “{quote}”{' '}
                <span className={style['hint']}>{t(`carried-${type}`, { found: found ?? '' })}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Group>
  )
}
