import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskState } from '#core/workspace/views.ts'
import { FolderField } from './folder-field.tsx'
import { Form } from './form.tsx'
import { closeFrameDialog } from './frame-dialog.ts'
import { useProjectSteps } from './project-steps.ts'

/** Opens the project in a folder. */
export function OpenProjectForm({ desk }: { readonly desk: DeskState }) {
  const { t } = useTranslation('frame')
  const [failure, setFailure] = useState<string | null>(null)
  const { open } = useProjectSteps(setFailure)
  const [path, setPath] = useState(desk.projectsFolder)
  return (
    <Form action={t('open')} failure={failure} onClose={closeFrameDialog} onSend={() => open(path.trim())}>
      <FolderField purpose="open" hint={t('openFolderHint')} value={path} onChange={setPath} />
    </Form>
  )
}
