import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeskState } from '#core/workspace/views.ts'
import { BackupsDialog } from './backups/backups-dialog.tsx'
import { closeFrameDialog, type FrameDialog, useFrameDialog } from './frame-dialog.ts'
import { ReceiveDialog } from './exchange/receive-dialog.tsx'
import { SendDialog } from './exchange/send-dialog.tsx'
import { ImportDialog } from './import/import-dialog.tsx'
import { ReportDialog } from './import/report-dialog.tsx'
import { NewProjectForm } from './new-project-form.tsx'
import { OpenProjectForm } from './open-project-form.tsx'
import { RevisionDialog } from './revision/revision-dialog.tsx'
import { SaveElsewhereForm } from './save-elsewhere-form.tsx'
import { WhoForm } from './who-form.tsx'

/** The dialogs that belong to no screen; at most one is open. */
export function FrameDialogs({ desk }: { readonly desk: DeskState }) {
  const { t } = useTranslation(['frame', 'transfer', 'exchange', 'revision', 'backups'])
  const dialog = useFrameDialog()
  const titles: Readonly<Record<FrameDialog, string>> = {
    'new-project': t('newProject').replace('…', ''),
    'open-project': t('openProject').replace('…', ''),
    'save-elsewhere': t('saveElsewhere').replace('…', ''),
    who: t('whoTitle'),
    import: t('transfer:importTitle'),
    'import-report': t('transfer:reportTitle'),
    revision: t('revision:title'),
    send: t('exchange:sendTitle'),
    receive: t('exchange:receiveTitle'),
    backups: t('backups:title'),
  }
  return (
    <Modal
      opened={dialog !== null}
      onClose={closeFrameDialog}
      title={dialog === null ? '' : titles[dialog]}
      size={wide.has(dialog) ? 'xl' : 'md'}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {dialog === null ? null : <Content dialog={dialog} desk={desk} />}
    </Modal>
  )
}

const wide: ReadonlySet<FrameDialog | null> = new Set<FrameDialog>(['import-report', 'receive', 'revision'])

function Content({ dialog, desk }: { readonly dialog: FrameDialog; readonly desk: DeskState }) {
  switch (dialog) {
    case 'new-project':
      return <NewProjectForm desk={desk} />
    case 'open-project':
      return <OpenProjectForm desk={desk} />
    case 'save-elsewhere':
      return <SaveElsewhereForm desk={desk} />
    case 'who':
      return <WhoForm desk={desk} />
    case 'import':
      return <ImportDialog />
    case 'import-report':
      return <ReportDialog />
    case 'revision':
      return <RevisionDialog />
    case 'send':
      return <SendDialog />
    case 'receive':
      return <ReceiveDialog />
    case 'backups':
      return desk.project && <BackupsDialog project={desk.project.path} />
    default:
      return dialog satisfies never
  }
}
