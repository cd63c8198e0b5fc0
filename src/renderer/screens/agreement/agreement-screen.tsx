import { Alert, Button, Progress, SegmentedControl, VisuallyHidden } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureText } from '#renderer/app/failure-text.ts'
import { useView } from '#renderer/app/view-state.ts'
import { useDesk, useLibrary } from '#renderer/replica/hooks.ts'
import { useLibraryView } from '#renderer/screens/library/library-view.ts'
import style from './agreement.module.css'
import { type AgreementStock, firstChoice, requestOf } from './agreement-choice.ts'
import { AgreementOptions } from './agreement-options.tsx'
import { Proof } from './proof.tsx'
import { ReportView } from './report-view.tsx'
import { type Agreement, useAgreement } from './use-agreement.ts'

/** How far people agree, and how we know that the numbers are right. */
export function AgreementScreen() {
  const { t } = useTranslation('agreement')
  const stock = useStock()
  const [choice, setChoice] = useState(firstChoice)
  const [view, setView] = useState('figures')
  const agreement = useAgreement()
  const request = requestOf(choice, stock)
  return (
    <main className={style['screen']}>
      <VisuallyHidden>
        <h1>{t('agreementTitle')}</h1>
      </VisuallyHidden>
      <section className={style['options']} aria-label={t('agreementTitle')} data-pane="options">
        <AgreementOptions choice={choice} stock={stock} onChoose={setChoice} />
        <Button
          disabled={request === null || agreement.state.type === 'working'}
          onClick={() => {
            setView('figures')
            if (request !== null) agreement.compute(request)
          }}
        >
          {t('compute')}
        </Button>
        {request === null && <p className={style['note']}>{t('twoNeeded')}</p>}
      </section>
      <div className={style['results']}>
        <SegmentedControl
          aria-label={t('views')}
          value={view}
          onChange={setView}
          data={[
            { value: 'figures', label: t('viewFigures') },
            { value: 'proof', label: t('viewProof') },
          ]}
        />
        {view === 'proof' ? <Proof /> : <Result agreement={agreement} />}
      </div>
    </main>
  )
}

function Result({ agreement: { state, cancel } }: { readonly agreement: Agreement }) {
  const { t, i18n } = useTranslation('agreement')
  const scheme = useDesk()?.project?.project.scheme
  switch (state.type) {
    case 'none':
      return <p className={style['nothing']}>{t('nothingYet')}</p>
    case 'working':
      return (
        <div className={style['working']}>
          <Progress.Root size="lg">
            <Progress.Section value={100 * state.share} aria-label={t('computing')} />
          </Progress.Root>
          <Button variant="default" onClick={cancel}>
            {t('cancel')}
          </Button>
        </div>
      )
    case 'ready':
      return scheme === undefined ? null : <ReportView ready={state} scheme={scheme} />
    case 'failed':
      return (
        <Alert color="red" role="alert">
          {failureText(i18n, state.failure)}
        </Alert>
      )
    default:
      return state satisfies never
  }
}

function useStock(): AgreementStock {
  const rows = useLibrary()
  const { marked } = useLibraryView()
  const { article } = useView()
  const annotators = useDesk()?.project?.project.annotators
  return useMemo(
    () => ({ rows, marked, current: article, everybody: (annotators ?? []).map(({ id }) => id).toSorted() }),
    [rows, marked, article, annotators],
  )
}
