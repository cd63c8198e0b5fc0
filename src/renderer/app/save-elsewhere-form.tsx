import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { slug } from '#core/model/identifier.ts'
import type { DeskState } from '#core/workspace/views.ts'
import { FolderField } from './folder-field.tsx'
import { Form } from './form.tsx'
import style from './form.module.css'
import { closeFrameDialog } from './frame-dialog.ts'
import { useProjectSteps } from './project-steps.ts'
import { proposedFolder } from './proposed-folder.ts'

/** Copies the project with all that the disk refuses to another folder, and goes on there. */
export function SaveElsewhereForm({ desk }: { readonly desk: DeskState }) {
  const { t } = useTranslation('frame')
  const [failure, setFailure] = useState<string | null>(null)
  const { saveElsewhere } = useProjectSteps(setFailure)
  const name = slug(desk.project?.project.name ?? '')
  const [path, setPath] = useState(() => proposedFolder(desk.projectsFolder, `${name || 'project'}-2`))
  return (
    <Form
      action={t('saveThere')}
      failure={failure}
      onClose={closeFrameDialog}
      onSend={() => saveElsewhere(path.trim())}
    >
      <p className={style['explained']}>{t('saveElsewhereExplained')}</p>
      <FolderField purpose="new" hint={t('saveElsewhereHint')} value={path} onChange={setPath} />
    </Form>
  )
}
