import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { slug } from '#core/model/identifier.ts'
import type { DeskState } from '#core/workspace/views.ts'
import { FolderField } from './folder-field.tsx'
import { Form } from './form.tsx'
import { closeFrameDialog } from './frame-dialog.ts'
import { useProjectSteps } from './project-steps.ts'
import { proposedFolder } from './proposed-folder.ts'

/** A name, a folder, and who will work in it. */
export function NewProjectForm({ desk }: { readonly desk: DeskState }) {
  const { t } = useTranslation('frame')
  const [failure, setFailure] = useState<string | null>(null)
  const { create } = useProjectSteps(setFailure)
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [annotator, setAnnotator] = useState(desk.project?.annotator ?? desk.user)
  const path = chosen ?? proposedFolder(desk.projectsFolder, slug(name))
  return (
    <Form
      action={t('create')}
      failure={failure}
      onClose={closeFrameDialog}
      onSend={() => create({ path, name: name.trim(), annotator })}
    >
      <TextInput
        label={t('projectName')}
        placeholder={t('projectNamePlaceholder')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        required
        maxLength={200}
        data-autofocus
      />
      <FolderField purpose="new" hint={t('projectFolderHint')} value={path} onChange={setChosen} />
      <TextInput
        label={t('annotatorName')}
        value={annotator}
        onChange={(event) => setAnnotator(event.currentTarget.value)}
        required
        maxLength={80}
      />
    </Form>
  )
}
