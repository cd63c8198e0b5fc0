import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup, BackupList } from '#core/backup/backup.ts'
import { closeFrameDialog } from '#renderer/app/frame-dialog.ts'
import { momentText, sizeText } from '#renderer/messages/format.ts'
import { BackupLimitFields } from './backup-limit-fields.tsx'
import style from './backups.module.css'
import { RestoreForm } from './restore-form.tsx'
import { useBackups } from './use-backups.ts'

/** The backups of the open project, the latest first, and the way back to each. */
export function BackupsDialog({ project }: { readonly project: string }) {
  const { t } = useTranslation('backups')
  const { list, failure, make, restore, setLimits } = useBackups(project)
  const [chosen, choose] = useState<Backup | null>(null)
  const restoreChosen = async (backup: Backup, to?: string): Promise<void> => {
    if (await restore(backup.name, to)) closeFrameDialog()
  }
  return (
    <div className={style['column']}>
      {failure === null ? null : (
        <Alert color="red" role="alert">
          {failure}
        </Alert>
      )}
      {chosen ? (
        <RestoreForm
          backup={chosen}
          project={project}
          onRestore={(to) => restoreChosen(chosen, to)}
          onBack={() => choose(null)}
        />
      ) : (
        <>
          <p>{t('explained')}</p>
          {list && <BackupTable list={list} onChoose={choose} />}
          {list && <BackupLimitFields limits={list.limits} onChange={setLimits} />}
          <div className={style['buttons']}>
            <Button variant="default" onClick={() => void make()}>
              {t('makeNow')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

interface BackupTableProps {
  readonly list: BackupList
  readonly onChoose: (backup: Backup) => void
}

function BackupTable({ list: { backups }, onChoose }: BackupTableProps) {
  const { t, i18n } = useTranslation('backups')
  if (backups.length === 0) return <p>{t('none')}</p>
  const bytes = backups.reduce((sum, backup) => sum + backup.bytes, 0)
  return (
    <>
      <ul className={style['list']} aria-label={t('list')}>
        {backups.map((backup) => {
          const time = momentText(backup.at, i18n.language)
          return (
            <li key={backup.name} className={style['row']}>
              <span className={style['time']}>{time}</span>
              <span className={style['reason']}>{t(backup.reason)}</span>
              <span>{sizeText(backup.bytes, i18n.language)}</span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('restoreNamed', { time })}
                onClick={() => onChoose(backup)}
              >
                {t('restoreThis')}
              </Button>
            </li>
          )
        })}
      </ul>
      <p>{t('used', { count: backups.length, size: sizeText(bytes, i18n.language) })}</p>
    </>
  )
}
