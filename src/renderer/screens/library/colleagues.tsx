import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '#core/workspace/views.ts'
import { statusKey } from '#renderer/app/status-key.ts'
import style from './library.module.css'
import { StatusMark } from './status-mark.tsx'

/** How many are named before the rest is only counted. */
const named = 2

/** How far the colleagues are with an article, and how far its gold version is. */
export function Colleagues({
  row,
}: {
  readonly row: Pick<ArticleSummary, 'others' | 'gold' | 'colleagues'>
}) {
  const { t } = useTranslation(['library', 'frame'])
  const { others: layers, gold, colleagues } = row
  const goldText = gold && (gold.isComplete ? t('goldComplete') : t('goldProgress', gold))
  const whole = [
    ...layers.map(({ annotator, status }) => `${annotator}: ${t(`frame:${statusKey(status)}`)}`),
    ...(goldText === null ? [] : [goldText]),
  ].join(', ')
  if (colleagues === 'hidden') return <span className={style['colleagues']}>{t('colleaguesHidden')}</span>
  return (
    <span className={style['colleagues']} title={whole}>
      {goldText === null ? null : <b>{goldText}</b>}
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
