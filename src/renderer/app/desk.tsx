import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk, useReadable, useReplica } from '#renderer/replica/hooks.ts'
import { CommandLayer } from '#renderer/commands/command-layer.tsx'
import type { AppActions } from '#renderer/commands/context-now.ts'
import { workplaceOf } from '#renderer/replica/replica.ts'
import { isHopeless } from '#renderer/connect/connection.ts'
import { openReceive } from './exchange/receive-state.ts'
import { chooseRevision } from './revision/revision-state.ts'
import { openFrameDialog } from './frame-dialog.ts'
import { FrameDialogs } from './frame-dialogs.tsx'
import { DropZone } from './import/drop-zone.tsx'
import { Notice } from './notice.tsx'
import { ProjectFrame } from './project-frame.tsx'
import { StartPage } from './start-page.tsx'

const frameActions: AppActions = {
  openImport: () => openFrameDialog('import'),
  updateText: chooseRevision,
  sendWork: () => openFrameDialog('send'),
  receiveWork: openReceive,
  showBackups: () => openFrameDialog('backups'),
  newProject: () => openFrameDialog('new-project'),
  openProject: () => openFrameDialog('open-project'),
}

/** What the page shows: the open project, or where to begin, or why there is neither. */
export function Desk() {
  const desk = useDesk()
  if (desk === null) return <NotYet />
  const { project } = desk
  return (
    <CommandLayer actions={frameActions}>
      <DropZone>
        {project === null ? (
          <StartPage desk={desk} />
        ) : (
          <ProjectFrame key={workplaceOf(desk)} open={project} />
        )}
        <FrameDialogs desk={desk} />
      </DropZone>
    </CommandLayer>
  )
}

function NotYet() {
  const { t } = useTranslation('frame')
  const connection = useReadable(useReplica().connection)
  const isLate = useIsLate(300)
  if (isHopeless(connection)) return <Notice title={t('noAnswerTitle')} text={t('noAnswer')} />
  return isLate ? <Notice title={t('connecting')} /> : null
}

/** False for the first `milliseconds`: what is usually there at once shall not flash a word before. */
function useIsLate(milliseconds: number): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return isLate
}
