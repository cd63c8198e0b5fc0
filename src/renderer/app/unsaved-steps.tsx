import { useTranslation } from 'react-i18next'
import { useDesk, useSession } from '#renderer/replica/hooks.ts'
import { openFrameDialog } from './frame-dialog.ts'
import { useProjectSteps } from './project-steps.ts'
import style from './status-line.module.css'

/** What can be done while the disk refuses; nothing where it does not. */
export function UnsavedSteps() {
  const { t } = useTranslation('frame')
  const unsaved = useDesk()?.unsaved ?? null
  const { retry } = useProjectSteps(useSession().announce)
  if (unsaved === null) return null
  return (
    <span className={style['unsaved']}>
      <span>{t('unsavedCount', { count: unsaved.edits })}</span>
      <button type="button" onClick={() => void retry()}>
        {t('tryAgain')}
      </button>
      <button type="button" onClick={() => openFrameDialog('save-elsewhere')}>
        {t('saveElsewhere')}
      </button>
    </span>
  )
}
