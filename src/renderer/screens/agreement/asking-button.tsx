import { useTranslation } from 'react-i18next'
import type { Respect } from '#core/agreement/respect.ts'
import style from './agreement.module.css'
import { figureText } from './figure-text.ts'
import type { Asking } from './use-passages.ts'

interface AskingButtonProps {
  /** What the value is of, in words. */
  readonly name: string
  readonly value: number
  /** In which respects people differ on the passages behind it. */
  readonly respects: readonly Respect[]
  /** Of whose work; absent: of all who were compared. */
  readonly annotators?: readonly string[]
  readonly onAsk: (asking: Asking) => void
}

/** A figure's value, which opens the passages behind it. */
export function AskingButton({ name, value, respects, annotators, onAsk }: AskingButtonProps) {
  const { t, i18n } = useTranslation('agreement')
  const shown = figureText(value, i18n.language)
  const whose = annotators === undefined ? {} : { annotators }
  return (
    <button
      type="button"
      className={style['asking']}
      aria-label={t('behindButton', { value: shown, name })}
      title={t('behindHint')}
      onClick={() => onAsk({ what: t('behind', { name }), request: { respects, ...whose } })}
    >
      {shown}
    </button>
  )
}
