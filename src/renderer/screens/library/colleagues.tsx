import { useTranslation } from 'react-i18next'
import type { LayerSummary } from '#core/workspace/views.ts'
import { statusKey } from '#renderer/app/status-key.ts'
import style from './library.module.css'
import { StatusMark } from './status-mark.tsx'

/** How many are named before the rest is only counted. */
const named = 2

/** How far the colleagues are with an article. */
export function Colleagues({ layers }: { readonly layers: readonly LayerSummary[] }) {
  const { t } = useTranslation(['library', 'frame'])
  const whole = layers
    .map(({ annotator, status }) => `${annotator}: ${t(`frame:${statusKey(status)}`)}`)
    .join(', ')
  return (
    <span className={style['colleagues']} title={whole}>
      {layers.slice(0, named).map(({ annotator, status }) => (
        <span key={annotator}>
          <StatusMark status={status} /> {annotator}
          <span className={style['unseen']}> {t(`frame:${statusKey(status)}`)}</span>
        </span>
      ))}
      {layers.length > named ? <span>{t('more', { count: layers.length - named })}</span> : null}
    </span>
  )
}
