import { useTranslation } from 'react-i18next'
import type { AgreementReport, ReportedFigure } from '#core/agreement/report-schema.ts'
import type { Scheme } from '#core/model/scheme.ts'
import { numberText } from '#renderer/messages/format.ts'
import { reasonText } from '#renderer/messages/reason-text.ts'
import style from './agreement.module.css'
import { AskingButton } from './asking-button.tsx'
import { type FigureGroup, figureGroups, type FigureRow } from './figure-rows.ts'
import { figureText } from './figure-text.ts'
import type { Asking } from './use-passages.ts'

interface FigureTableProps {
  readonly report: AgreementReport
  readonly scheme: Scheme
  readonly onAsk: Ask
}

type Ask = (asking: Asking) => void

/** Every figure with its interval and n; its definition opens under its name, its passages by its value. */
export function FigureTable({ report, scheme, onAsk }: FigureTableProps) {
  const { t } = useTranslation('agreement')
  return (
    <table className={style['figures']} aria-label={t('figures')}>
      <thead>
        <tr>
          <th scope="col">{t('figure')}</th>
          <th scope="col">{t('value')}</th>
          <th scope="col">{t('interval')}</th>
          <th scope="col">{t('items')}</th>
        </tr>
      </thead>
      {figureGroups(report, scheme).map((group) => (
        <Group key={JSON.stringify(group.title)} group={group} onAsk={onAsk} />
      ))}
    </table>
  )
}

function Group({ group: { title, rows }, onAsk }: { readonly group: FigureGroup; readonly onAsk: Ask }) {
  const text = useTitle(title)
  return (
    <tbody>
      <tr>
        <th colSpan={4} scope="rowgroup" className={style['group']}>
          {text}
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row[0]} row={row} group={text} onAsk={onAsk} />
      ))}
    </tbody>
  )
}

function useTitle(title: FigureGroup['title']): string {
  const { t } = useTranslation('agreement')
  if (title.key === 'groupWhereKind') return t(title.key, { kind: title.kind })
  if (title.key === 'groupStance') return t(title.key, { target: title.target })
  return t(title.key)
}

interface RowProps {
  readonly row: FigureRow
  /** Under which title it stands. */
  readonly group: string
  readonly onAsk: Ask
}

function Row({ row: [id, figure, respects], group, onAsk }: RowProps) {
  const { t, i18n } = useTranslation('agreement')
  const name = t(`name-${id}`)
  return (
    <tr>
      <th scope="row" aria-label={name}>
        <details>
          <summary>{name}</summary>
          <p>{t(`define-${id}`)}</p>
        </details>
      </th>
      {figure.value === null ? (
        <td colSpan={2} className={style['why']}>
          {t('undefinedBecause', { reason: reasonText(figure.reason ?? '', i18n.language) })}
        </td>
      ) : (
        <>
          <td>
            <AskingButton name={`${group}, ${name}`} value={figure.value} respects={respects} onAsk={onAsk} />
          </td>
          <Interval figure={figure} />
        </>
      )}
      <td>{numberText(figure.n ?? 0, i18n.language)}</td>
    </tr>
  )
}

function Interval({ figure: { low, high, noInterval } }: { readonly figure: ReportedFigure }) {
  const { i18n } = useTranslation('agreement')
  if (low === undefined || high === undefined)
    return <td className={style['why']}>{reasonText(noInterval ?? '', i18n.language)}</td>
  return (
    <td>
      {figureText(low, i18n.language)} – {figureText(high, i18n.language)}
    </td>
  )
}
