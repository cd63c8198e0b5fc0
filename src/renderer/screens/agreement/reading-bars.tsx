import { useTranslation } from 'react-i18next'
import { ENOUGH, type ReadFrom } from '#core/agreement/reading.ts'
import style from './agreement.module.css'
import { figureText } from './figure-text.ts'

/** How far people agree on where and on what, as two bars with a mark at what is enough. */
export function ReadingBars({ where, what }: ReadFrom) {
  const { t } = useTranslation('agreement')
  return (
    <dl className={style['readingBars']}>
      <Bar label={t('barWhere')} value={where} />
      <Bar label={t('barWhat')} value={what} />
    </dl>
  )
}

function Bar({ label, value }: { readonly label: string; readonly value: number | null }) {
  const { t, i18n } = useTranslation('agreement')
  const shown = Math.max(0, Math.min(1, value ?? 0))
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span className={style['readingBar']} aria-hidden="true">
          <span
            className={shown >= ENOUGH ? style['alike'] : style['unlike']}
            style={{ width: `${100 * shown}%` }}
          />
          <span className={style['enough']} style={{ left: `${100 * ENOUGH}%` }} />
        </span>
        {value === null ? t('barUndefined') : figureText(value, i18n.language)}
      </dd>
    </div>
  )
}
