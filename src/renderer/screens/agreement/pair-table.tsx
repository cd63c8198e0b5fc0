import { useTranslation } from 'react-i18next'
import type { AgreementReport, ReportedFigure } from '#core/agreement/report-schema.ts'
import type { Scheme } from '#core/model/scheme.ts'
import { reasonText } from '#renderer/messages/reason-text.ts'
import style from './agreement.module.css'
import { figureText } from './figure-text.ts'

interface PairTableProps {
  readonly pairs: AgreementReport['pairs']
  readonly scheme: Scheme
}

/** The most telling figures of every two annotators. */
export function PairTable({ pairs, scheme }: PairTableProps) {
  const { t } = useTranslation('agreement')
  return (
    <table className={style['figures']} aria-label={t('pairs')}>
      <thead>
        <tr>
          <th scope="col">{t('pair')}</th>
          <th scope="col">{t('name-uBinary')}</th>
          <th scope="col">{t('pairOverlap')}</th>
          <th scope="col">{t('name-cohenKappa')}</th>
          {scheme.targets.map(({ id, label }) => (
            <th key={id} scope="col">
              {t('pairStance', { target: label })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ annotators: [first = '', second = ''], unitizing, spans, kind, stance }) => (
          <tr key={`${first} ${second}`}>
            <th scope="row">{t('pairNames', { first, second })}</th>
            <Cell figure={unitizing.all.uBinary} />
            <Cell figure={spans.overlap.f1} />
            <Cell figure={kind.cohenKappa} />
            {scheme.targets.map(({ id }) => (
              <Cell key={id} figure={stance[id]?.weightedKappa} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ figure }: { readonly figure: ReportedFigure | undefined }) {
  const { t, i18n } = useTranslation('agreement')
  if (figure === undefined) return <td>–</td>
  if (figure.value !== null) return <td>{figureText(figure.value, i18n.language)}</td>
  const reason = reasonText(figure.reason ?? '', i18n.language)
  return <td className={style['why']}>{t('undefinedBecause', { reason })}</td>
}
