import { Alert, Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportReport } from '#core/import/report.ts'
import type { Problem } from '#core/problem/problem.ts'
import { failureText } from '#renderer/app/failure-text.ts'
import { closeFrameDialog } from '#renderer/app/frame-dialog.ts'
import { useProblemText } from '#renderer/messages/problem-text.ts'
import { focusOnMount } from '#renderer/app/focus-on-mount.ts'
import { copyText } from './copy-text.ts'
import { CorrectedTexts, heldBackIn } from './corrected-texts.tsx'
import { groupProblems } from './group-problems.ts'
import style from './import.module.css'
import { markReportSeen, useImportState } from './import-state.ts'
import type { ImportResult } from './run-import.ts'

/** What the last import came to: read, skipped, doubted, and why. */
export function ReportDialog() {
  const { t } = useTranslation('transfer')
  const { last } = useImportState()
  useEffect(markReportSeen, [])
  return last === null ? <p>{t('noReport')}</p> : <Report result={last} />
}

function Report({ result }: { readonly result: ImportResult }) {
  const { t } = useTranslation(['transfer', 'frame'])
  const { files } = useImportState()
  const { skipped, doubted } = result.report
  const heldBack = heldBackIn(skipped, files)
  const left = skipped.filter((problem) => heldBackIn([problem], files).length === 0)
  const body = useRef<HTMLDivElement>(null)
  const [copied, setCopied] = useState<'copied' | 'selected' | null>(null)
  const copy = async (): Promise<void> => {
    if (body.current !== null) setCopied(await copyText(body.current))
  }
  return (
    <div className={style['column']}>
      <div ref={body} className={style['report']}>
        <Stopped result={result} />
        <ReadFacts report={result.report} />
        <CorrectedTexts items={heldBack} />
        <Problems title={t('skipped', { count: left.length })} problems={left} />
        <Problems title={t('doubted', { count: doubted.length })} problems={doubted} />
      </div>
      <div className={style['buttons']}>
        <span aria-live="polite" className={style['hint']}>
          {copied === null ? '' : t(copied)}
        </span>
        <Button variant="default" onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <Button onClick={closeFrameDialog} ref={focusOnMount}>
          {t('frame:close')}
        </Button>
      </div>
    </div>
  )
}

function Stopped({ result: { left, failure } }: { readonly result: ImportResult }) {
  const { t, i18n } = useTranslation('transfer')
  if (left === 0) return null
  return (
    <Alert color="red" role="alert">
      {t('stopped', { count: left })} {failure === null ? '' : failureText(i18n, failure)}
    </Alert>
  )
}

function ReadFacts({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('transfer')
  const facts = [
    t('readArticles', { count: report.articles }),
    ...(report.layers > 0 ? [t('readLayers', { count: report.layers })] : []),
    ...(report.annotations > 0 ? [t('readAnnotations', { count: report.annotations })] : []),
    ...(report.relations > 0 ? [t('readRelations', { count: report.relations })] : []),
  ]
  return (
    <section>
      <h2>{t('read', { facts: facts.join(', ') })}</h2>
      {report.offsets === null || report.offsets.of === 0 ? null : (
        <p className={style['hint']}>{t('offsets', report.offsets)}</p>
      )}
    </section>
  )
}

interface ProblemsProps {
  readonly title: string
  readonly problems: readonly Problem[]
}

function Problems({ title, problems }: ProblemsProps) {
  const { t } = useTranslation('transfer')
  const text = useProblemText()
  if (problems.length === 0) return null
  const said = problems.map(({ file = '', line, ...rest }) => ({ file, line, text: text(rest) }))
  return (
    <section>
      <h2>{title}</h2>
      {groupProblems(said, (line) => t('atLine', { line })).map(({ heading, of, items }) => (
        <div key={`${of} ${heading}`} className={style['group']} data-of={of}>
          <h3>{heading}</h3>
          <ul>
            {items.map((item, index) => (
              <li key={index}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
