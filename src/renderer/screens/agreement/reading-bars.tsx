import { useTranslation } from 'react-i18next'
import { ENOUGH, type ReadFrom } from '#core/agreement/reading.ts'
import type { Respect } from '#core/agreement/respect.ts'
import type { Scheme } from '#core/model/scheme.ts'
import style from './agreement.module.css'
import { AskingButton } from './asking-button.tsx'
import { whatRespects, whereRespects } from './figure-rows.ts'
import type { Asking } from './use-passages.ts'

interface ReadingBarsProps {
  readonly read: ReadFrom
  readonly scheme: Scheme
  readonly onAsk: (asking: Asking) => void
}

/** How far people agree on where and on what, as two bars with a mark at what is enough; each leads to its passages. */
export function ReadingBars({ read: { where, what, weakest }, scheme, onAsk }: ReadingBarsProps) {
  const { t } = useTranslation('agreement')
  const target = weakest?.type === 'stance' ? weakest.target : null
  const label = scheme.targets.find(({ id }) => id === target)?.label ?? target
  const aspect = label === null ? t('tableKind') : t('tableStance', { target: label })
  return (
    <dl className={style['readingBars']}>
      <Bar label={t('barWhere')} value={where} respects={whereRespects} onAsk={onAsk} />
      <Bar
        label={weakest === null ? t('barWhat') : t('barWhatWeakest', { aspect })}
        value={what}
        respects={weakest === null ? [] : whatRespects(weakest)}
        onAsk={onAsk}
      />
    </dl>
  )
}

interface BarProps extends Pick<ReadingBarsProps, 'onAsk'> {
  readonly label: string
  readonly value: number | null
  readonly respects: readonly Respect[]
}

function Bar({ label, value, respects, onAsk }: BarProps) {
  const { t } = useTranslation('agreement')
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
        {value === null ? (
          t('barUndefined')
        ) : (
          <AskingButton name={label} value={value} respects={respects} onAsk={onAsk} />
        )}
      </dd>
    </div>
  )
}
