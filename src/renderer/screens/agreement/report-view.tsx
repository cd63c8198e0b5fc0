import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ENOUGH, readFrom, readingOf } from '#core/agreement/reading.ts'
import type { AgreementReport } from '#core/agreement/report-schema.ts'
import type { Scheme } from '#core/model/scheme.ts'
import style from './agreement.module.css'
import { chosenOf } from './agreement-choice.ts'
import { ArticleStrip } from './article-strip.tsx'
import { ConfusionTable } from './confusion-table.tsx'
import { CountedList } from './counted-list.tsx'
import { FigureTable } from './figure-table.tsx'
import { figureText, shareText } from './figure-text.ts'
import { PairTable } from './pair-table.tsx'
import { Passages } from './passages.tsx'
import { ReadingBars } from './reading-bars.tsx'
import type { AgreementState } from './use-agreement.ts'
import type { Asking } from './use-passages.ts'

interface ReportViewProps {
  readonly ready: Extract<AgreementState, { type: 'ready' }>
  readonly scheme: Scheme
}

/** A report: what it comes to, the figures, the tables, the articles; each number leads to its passages. */
export function ReportView({ ready: { reported, request }, scheme }: ReportViewProps) {
  const { t } = useTranslation('agreement')
  const { report, comparison } = reported
  const [asking, setAsking] = useState<Asking | null>(null)
  const ask = ({ what, request: wanted }: Asking): void =>
    setAsking({ what, request: { ...chosenOf(request), ...wanted } })
  return (
    <>
      <Summary report={report} scheme={scheme} onAsk={ask} />
      {asking !== null && <Passages asking={asking} scheme={scheme} onClose={() => setAsking(null)} />}
      <h2>{t('tables')}</h2>
      <p className={style['note']}>{t('tablesNote')}</p>
      <div className={style['confusions']}>
        {comparison.confusions.map((confusion) => (
          <ConfusionTable
            key={JSON.stringify(confusion.aspect)}
            confusion={confusion}
            scheme={scheme}
            onAsk={ask}
          />
        ))}
      </div>
      <h2>{t('strip')}</h2>
      <p className={style['note']}>{t('stripNote')}</p>
      <ArticleStrip articles={comparison.articles} onAsk={ask} />
      <h2>{t('figures')}</h2>
      <p className={style['note']}>{t('figuresNote')}</p>
      <FigureTable report={report} scheme={scheme} onAsk={ask} />
      <h2>{t('pairs')}</h2>
      <PairTable pairs={report.pairs} scheme={scheme} onAsk={ask} />
    </>
  )
}

interface SummaryProps {
  readonly report: AgreementReport
  readonly scheme: Scheme
  readonly onAsk: (asking: Asking) => void
}

function Summary({ report, scheme, onAsk }: SummaryProps) {
  const { t, i18n } = useTranslation('agreement')
  const { annotators, articles, characters, overlapShare, notStated, resamples, samples, seed } = report
  const isGammaAsked = report.unitizing.all.gamma.reason !== 'not-asked-for'
  const names = new Intl.ListFormat(i18n.language).format(annotators)
  const share = shareText(overlapShare, i18n.language)
  return (
    <div className={style['summary']}>
      <p className={style['reading']}>{t(`reading-${readingOf(report)}`)}</p>
      <ReadingBars read={readFrom(report)} scheme={scheme} onAsk={onAsk} />
      <p className={style['note']}>{t('readingRule', { enough: figureText(ENOUGH, i18n.language) })}</p>
      <p className={style['note']}>
        {t('basis', { names, count: articles, characters, share })}{' '}
        {notStated === 'missing' ? t('basisMissing') : t('basisValue')} {t('basisDraws', { resamples, seed })}{' '}
        {isGammaAsked && t('basisGamma', { samples })}
      </p>
      <CountedList report={report} />
    </div>
  )
}
