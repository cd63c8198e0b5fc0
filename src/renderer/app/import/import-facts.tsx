import { useTranslation } from 'react-i18next'
import { openFrameDialog, useFrameDialog } from '#renderer/app/frame-dialog.ts'
import style from './import.module.css'
import { useImportState } from './import-state.ts'

/** In the status line: how far an import in the background is, and that its report has not been seen yet. */
export function ImportFacts() {
  const { t } = useTranslation('transfer')
  const { progress, isUnseen } = useImportState()
  const dialog = useFrameDialog()
  if (progress !== null && dialog !== 'import')
    return (
      <button type="button" className={style['fact']} onClick={() => openFrameDialog('import')}>
        {t('importing', { done: progress.done, count: progress.of })}
      </button>
    )
  if (!isUnseen) return null
  return (
    <button type="button" className={style['fact']} onClick={() => openFrameDialog('import-report')}>
      {t('importFinished')}
    </button>
  )
}
