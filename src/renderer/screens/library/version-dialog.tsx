import { Alert, Button, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settlement, Version } from '#core/workspace/versions.ts'
import { failureText } from '#renderer/app/failure-text.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import { type Outcome, outcomeOf } from '#renderer/replica/outcome.ts'
import style from './notices.module.css'
import { VersionDifferences } from './version-differences.tsx'

interface VersionDialogProps {
  /** Null: nothing is being compared. */
  readonly file: string | null
  readonly onClose: () => void
}

/** Another version of a layer of mine beside mine, and the choice between them. */
export function VersionDialog({ file, onClose }: VersionDialogProps) {
  const { t } = useTranslation(['library', 'frame'])
  return (
    <Modal
      opened={file !== null}
      onClose={onClose}
      size="lg"
      title={t('versionTitle')}
      closeButtonProps={{ 'aria-label': t('frame:close') }}
    >
      {file === null ? null : <Comparison key={file} file={file} onClose={onClose} />}
    </Modal>
  )
}

interface ComparisonProps {
  readonly file: string
  readonly onClose: () => void
}

function Comparison({ file, onClose }: ComparisonProps) {
  const { i18n } = useTranslation('library')
  const { client, attempt } = useSession()
  const version = useVersion(file)
  const [failure, setFailure] = useState<string | null>(null)
  const settle = async (choice: Settlement['choice']): Promise<void> => {
    const outcome = await attempt(client.versions.settle({ file, choice }))
    if (outcome.type === 'done') onClose()
    else setFailure(failureText(i18n, outcome))
  }
  if (version === null) return null
  const problem = failure ?? (version.type === 'done' ? null : failureText(i18n, version))
  return (
    <>
      {version.type === 'done' ? <VersionDifferences version={version.value} /> : null}
      {problem === null ? null : (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      <Choices canTake={version.type === 'done'} onChoose={(choice) => void settle(choice)} />
    </>
  )
}

interface ChoicesProps {
  readonly canTake: boolean
  readonly onChoose: (choice: Settlement['choice']) => void
}

function Choices({ canTake, onChoose }: ChoicesProps) {
  const { t } = useTranslation('library')
  return (
    <>
      <p className={style['hint']}>{t('versionHint')}</p>
      <div className={style['choices']}>
        <Button variant="default" disabled={!canTake} onClick={() => onChoose('theirs')}>
          {t('takeOther')}
        </Button>
        <Button onClick={() => onChoose('mine')}>{t('keepMine')}</Button>
      </div>
    </>
  )
}

/** Null while it is on its way. */
function useVersion(file: string): Outcome<Version> | null {
  const { client } = useSession()
  const [version, setVersion] = useState<Outcome<Version> | null>(null)
  useEffect(() => {
    let isWanted = true
    void outcomeOf(client.versions.compare({ file })).then((outcome) => isWanted && setVersion(outcome))
    return () => {
      isWanted = false
    }
  }, [client, file])
  return version
}
