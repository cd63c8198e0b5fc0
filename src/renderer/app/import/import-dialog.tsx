import { Button, Progress } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { closeFrameDialog, openFrameDialog } from '#renderer/app/frame-dialog.ts'
import { takeFiles } from '#renderer/app/exchange/take-files.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import { chosenFiles } from './collect-files.ts'
import style from './import.module.css'
import { stopImport, useImportState } from './import-state.ts'

/** Where files are chosen, and how far their import is. */
export function ImportDialog() {
  const { progress } = useImportState()
  return progress === null ? <Choosing /> : <Importing done={progress.done} of={progress.of} />
}

function Choosing() {
  const { t } = useTranslation('transfer')
  const { last } = useImportState()
  return (
    <div className={style['column']}>
      <p>{t('importExplained')}</p>
      <div className={style['choices']}>
        <FilesButton label={t('chooseFiles')} takes="files" />
        <FilesButton label={t('chooseFolder')} takes="folder" />
      </div>
      <p className={style['hint']}>{t('importDrop')}</p>
      {last === null ? null : (
        <Button
          variant="subtle"
          className={style['again'] ?? ''}
          onClick={() => openFrameDialog('import-report')}
        >
          {t('lastReport')}
        </Button>
      )}
    </div>
  )
}

interface FilesButtonProps {
  readonly label: string
  readonly takes: 'files' | 'folder'
}

/** React's types do not know it. */
const takesFolder = { webkitdirectory: '' }

function FilesButton({ label, takes }: FilesButtonProps) {
  const session = useSession()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        variant={takes === 'files' ? 'filled' : 'default'}
        data-autofocus={takes === 'files' || undefined}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        {...(takes === 'folder' ? takesFolder : {})}
        aria-label={label}
        onChange={(event) => void takeFiles(session, chosenFiles(event.currentTarget.files ?? []))}
      />
    </>
  )
}

function Importing({ done, of }: { readonly done: number; readonly of: number }) {
  const { t } = useTranslation('transfer')
  return (
    <div className={style['column']}>
      <p aria-live="polite">{t('importing', { done, count: of })}</p>
      <Progress value={(100 * done) / of} aria-label={t('importTitle')} />
      <div className={style['buttons']}>
        <Button variant="default" onClick={stopImport}>
          {t('stop')}
        </Button>
        <Button variant="default" onClick={closeFrameDialog}>
          {t('goOnBehind')}
        </Button>
      </div>
    </div>
  )
}
