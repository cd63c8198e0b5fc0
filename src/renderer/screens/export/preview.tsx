import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportPreview, ExportReport, ExportRequest } from '#core/workspace/views.ts'
import { failureText } from '#renderer/app/failure-text.ts'
import { numberText, sizeText } from '#renderer/messages/format.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import style from './export.module.css'
import { receiveExport } from './receive-export.ts'
import { saveFile } from './save-file.ts'
import type { PreviewState } from './use-preview.ts'

interface PreviewProps {
  readonly state: PreviewState
  readonly request: ExportRequest | null
}

/** How the file begins, what is in it, and the button that writes it. */
export function Preview({ state, request }: PreviewProps) {
  const { t, i18n } = useTranslation('transfer')
  switch (state.type) {
    case 'none':
      return <p className={style['nothing']}>{t('previewNone')}</p>
    case 'waiting':
      return <p className={style['nothing']}>{t('previewWaiting')}</p>
    case 'failed':
      return (
        <Alert color="red" role="alert" className={style['failure'] ?? ''}>
          {failureText(i18n, state.failure)}
        </Alert>
      )
    case 'ready':
      return <Ready preview={state.preview} request={request} />
    default:
      return state satisfies never
  }
}

interface ReadyProps extends Pick<PreviewProps, 'request'> {
  readonly preview: ExportPreview
}

function Ready({ preview, request }: ReadyProps) {
  const { t } = useTranslation('transfer')
  return (
    <section className={style['preview']} aria-label={t('preview')} data-pane="preview">
      <div className={style['bar']}>
        <Facts preview={preview} />
        <ExportButton request={request} />
      </div>
      <h2>{t('previewOf', { name: preview.name })}</h2>
      <textarea
        readOnly
        spellCheck={false}
        aria-label={t('previewOf', { name: preview.name })}
        value={preview.head}
      />
      {preview.report?.files.slice(0, listed).map((file) => (
        <p key={file.name} className={style['hash']}>
          {file.name}: {t('factHash')} <code>{file.sha256}</code>
        </p>
      ))}
    </section>
  )
}

/** Of how many files the hash is shown. */
const listed = 20

function sizeOf({ files }: ExportReport): number {
  return files.reduce((sum, file) => sum + file.size, 0)
}

function Facts({ preview }: Pick<ReadyProps, 'preview'>) {
  const { t, i18n } = useTranslation('transfer')
  const facts = [
    [t('factArticles'), numberText(preview.articles, i18n.language)],
    [t('factAnnotations'), numberText(preview.annotations, i18n.language)],
    [t('factRelations'), numberText(preview.relations, i18n.language)],
    ...(preview.report ? [[t('factSize'), sizeText(sizeOf(preview.report), i18n.language)] as const] : []),
  ] as const
  return (
    <dl className={style['facts']} aria-label={t('facts')}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function ExportButton({ request }: Pick<PreviewProps, 'request'>) {
  const { t, i18n } = useTranslation('transfer')
  const { client, announce } = useSession()
  const [isWriting, setWriting] = useState(false)
  const write = async (asked: ExportRequest): Promise<void> => {
    setWriting(true)
    const outcome = await receiveExport(client, asked)
    setWriting(false)
    if (outcome.type === 'done') saveFile(outcome.value.file)
    announce(
      outcome.type === 'done' ? t('exported', { name: outcome.value.file.name }) : failureText(i18n, outcome),
    )
  }
  return (
    <Button loading={isWriting} disabled={request === null} onClick={() => request && void write(request)}>
      {t('exportButton')}
    </Button>
  )
}
