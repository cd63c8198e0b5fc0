import { useTranslation } from 'react-i18next'
import type { AgreementReport, ReportedFigure } from '#core/agreement/report-schema.ts'
import type { Scheme } from '#core/model/scheme.ts'
import { numberText } from '#renderer/messages/format.ts'
import { reasonText } from '#renderer/messages/reason-text.ts'
import style from './agreement.module.css'
import { type FigureGroup, figureGroups, type FigureId } from './figure-rows.ts'
import { figureText } from './figure-text.ts'

interface FigureTableProps {
  readonly report: AgreementReport
  readonly scheme: Scheme
}

/** Every figure with its interval and n; its definition opens under its name. */
export function FigureTable({ report, scheme }: FigureTableProps) {
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
        <Group key={JSON.stringify(group.title)} group={group} />
      ))}
    </table>
  )
}

function Group({ group: { title, rows } }: { readonly group: FigureGroup }) {
  return (
    <tbody>
      <tr>
        <th colSpan={4} scope="rowgroup" className={style['group']}>
          <Title title={title} />
        </th>
      </tr>
      {rows.map(([id, figure]) => (
        <FigureRow key={id} id={id} figure={figure} />
      ))}
    </tbody>
  )
}

function Title({ title }: Pick<FigureGroup, 'title'>) {
  const { t } = useTranslation('agreement')
  if (title.key === 'groupWhereKind') return t(title.key, { kind: title.kind })
  if (title.key === 'groupStance') return t(title.key, { target: title.target })
  return t(title.key)
}

function FigureRow({ id, figure }: { readonly id: FigureId; readonly figure: ReportedFigure }) {
  const { t, i18n } = useTranslation('agreement')
  return (
    <tr>
      <th scope="row" aria-label={t(`name-${id}`)}>
        <details>
          <summary>{t(`name-${id}`)}</summary>
          <p>{t(`define-${id}`)}</p>
        </details>
      </th>
      {figure.value === null ? (
        <td colSpan={2} className={style['why']}>
          {t('undefinedBecause', { reason: reasonText(figure.reason ?? '', i18n.language) })}
        </td>
      ) : (
        <>
          <td>{figureText(figure.value, i18n.language)}</td>
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
