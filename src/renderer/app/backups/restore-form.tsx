import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '#core/backup/backup.ts'
import { FolderField } from '#renderer/app/folder-field.tsx'
import { momentText } from '#renderer/messages/format.ts'
import style from './backups.module.css'

interface RestoreFormProps {
  readonly backup: Backup
  /** The project's folder. */
  readonly project: string
  /** `to` absent: in place. */
  readonly onRestore: (to?: string) => Promise<void>
  readonly onBack: () => void
}

/** Where a backup is to be restored. */
export function RestoreForm({ backup, project, onRestore, onBack }: RestoreFormProps) {
  const { t, i18n } = useTranslation(['backups', 'frame'])
  const [folder, setFolder] = useState(`${project}-restored`)
  const [isBusy, setBusy] = useState(false)
  const run = async (to?: string): Promise<void> => {
    setBusy(true)
    await onRestore(to)
    setBusy(false)
  }
  return (
    <>
      <h3 className={style['heading']}>
        {t('restoreTitle', { time: momentText(backup.at, i18n.language) })}
      </h3>
      <p>{t('restoreExplained')}</p>
      <div className={style['buttons']}>
        <Button loading={isBusy} onClick={() => void run()}>
          {t('inPlace')}
        </Button>
      </div>
      <FolderField purpose="new" hint={t('folderHint')} value={folder} onChange={setFolder} />
      <div className={style['buttons']}>
        <Button variant="default" onClick={onBack}>
          {t('frame:cancel')}
        </Button>
        <Button variant="default" loading={isBusy} onClick={() => void run(folder.trim())}>
          {t('intoFolder')}
        </Button>
      </div>
    </>
  )
}
