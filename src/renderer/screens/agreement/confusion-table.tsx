import { useTranslation } from 'react-i18next'
import type { Confusion } from '#core/agreement/comparison.ts'
import type { Scheme } from '#core/model/scheme.ts'
import { numberText } from '#renderer/messages/format.ts'
import style from './agreement.module.css'
import type { Asking } from './use-passages.ts'

interface ConfusionTableProps {
  readonly confusion: Confusion
  readonly scheme: Scheme
  readonly onAsk: (asking: Asking) => void
}

/** What one says against what the other says; each cell opens the passages behind it. */
export function ConfusionTable({ confusion, scheme, onAsk }: ConfusionTableProps) {
  const { aspect, values } = confusion
  const title = useTitle(confusion, scheme)
  const labels = useLabels(confusion, scheme)
  return (
    <table className={style['confusion']} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {values.map((value, column) => (
            <th key={value} scope="col">
              {labels[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {values.map((value, row) => (
          <tr key={value}>
            <th scope="row">{labels[row]}</th>
            {values.map((other, column) => (
              <Cell
                key={other}
                count={confusion.counts[row]?.[column] ?? 0}
                labels={[labels[row] ?? '', labels[column] ?? '']}
                onAsk={(what) =>
                  onAsk({
                    what: `${title} – ${what}`,
                    request: { cell: { aspect, row: value, column: other } },
                  })
                }
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useTitle({ aspect }: Confusion, scheme: Scheme): string {
  const { t } = useTranslation('agreement')
  if (aspect.type === 'kind') return t('tableKind')
  const label = scheme.targets.find(({ id }) => id === aspect.target)?.label ?? aspect.target
  return t('tableStance', { target: label })
}

function useLabels({ aspect, values }: Confusion, scheme: Scheme): readonly string[] {
  const { t } = useTranslation('agreement')
  const items = aspect.type === 'kind' ? scheme.kinds : scheme.values
  const none = aspect.type === 'kind' ? t('noSpan') : t('notStated')
  return values.map((value) =>
    value === null ? none : (items.find(({ id }) => id === value)?.label ?? value),
  )
}

interface CellProps {
  readonly count: number
  readonly labels: readonly [row: string, column: string]
  readonly onAsk: (what: string) => void
}

function Cell({ count, labels: [row, column], onAsk }: CellProps) {
  const { t, i18n } = useTranslation('agreement')
  if (count === 0) return <td className={style['none']}>0</td>
  const shown = numberText(count, i18n.language)
  return (
    <td className={row === column ? style['same'] : style['other']}>
      <button
        type="button"
        aria-label={t('cell', { row, column, times: shown })}
        onClick={() => onAsk(`${row} / ${column}`)}
      >
        {shown}
      </button>
    </td>
  )
}
