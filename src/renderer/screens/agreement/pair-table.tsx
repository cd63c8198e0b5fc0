import { useTranslation } from 'react-i18next'
import type { AgreementReport, ReportedFigure } from '#core/agreement/report-schema.ts'
import type { Respect } from '#core/agreement/respect.ts'
import type { Scheme } from '#core/model/scheme.ts'
import { reasonText } from '#renderer/messages/reason-text.ts'
import style from './agreement.module.css'
import { AskingButton } from './asking-button.tsx'
import { overlapRespects, whatRespects, whereRespects } from './figure-rows.ts'
import type { Asking } from './use-passages.ts'

interface PairTableProps {
  readonly pairs: AgreementReport['pairs']
  readonly scheme: Scheme
  readonly onAsk: (asking: Asking) => void
}

/** The most telling figures of every two annotators. */
export function PairTable({ pairs, scheme, onAsk }: PairTableProps) {
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
        {pairs.map((pair) => (
          <PairRow key={pair.annotators.join(' ')} pair={pair} scheme={scheme} onAsk={onAsk} />
        ))}
      </tbody>
    </table>
  )
}

interface PairRowProps extends Omit<PairTableProps, 'pairs'> {
  readonly pair: AgreementReport['pairs'][number]
}

function PairRow({ pair, scheme, onAsk }: PairRowProps) {
  const { t } = useTranslation('agreement')
  const { annotators, unitizing, spans, kind, stance } = pair
  const [first = '', second = ''] = annotators
  const names = t('pairNames', { first, second })
  const cells = [
    [t('name-uBinary'), unitizing.all.uBinary, whereRespects],
    [t('pairOverlap'), spans.overlap.f1, overlapRespects],
    [t('name-cohenKappa'), kind.cohenKappa, whatRespects({ type: 'kind' })],
    ...scheme.targets.map(({ id, label }) => {
      const respects = whatRespects({ type: 'stance', target: id })
      return [t('pairStance', { target: label }), stance[id]?.weightedKappa, respects] as const
    }),
  ] as const
  return (
    <tr>
      <th scope="row">{names}</th>
      {cells.map(([name, figure, respects]) => (
        <Cell key={name} name={`${names}, ${name}`} {...{ figure, respects, annotators, onAsk }} />
      ))}
    </tr>
  )
}

interface CellProps extends Pick<PairTableProps, 'onAsk'> {
  readonly name: string
  readonly figure: ReportedFigure | undefined
  readonly respects: readonly Respect[]
  readonly annotators: readonly string[]
}

function Cell({ figure, ...asked }: CellProps) {
  const { t, i18n } = useTranslation('agreement')
  if (figure === undefined) return <td>–</td>
  if (figure.value !== null)
    return (
      <td>
        <AskingButton value={figure.value} {...asked} />
      </td>
    )
  const reason = reasonText(figure.reason ?? '', i18n.language)
  return <td className={style['why']}>{t('undefinedBecause', { reason })}</td>
}
