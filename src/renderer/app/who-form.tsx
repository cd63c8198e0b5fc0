import { Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskState } from '#core/workspace/views.ts'
import { Form } from './form.tsx'
import { closeFrameDialog } from './frame-dialog.ts'
import style from './form.module.css'
import { useProjectSteps } from './project-steps.ts'

/** Whoever the list does not know. It cannot be an id, since ids have no blanks. */
const somebodyElse = 'somebody else'

/** Says who works here: one of the project's annotators, or a new one. */
export function WhoForm({ desk: { project } }: { readonly desk: DeskState }) {
  const { t } = useTranslation('frame')
  const [failure, setFailure] = useState<string | null>(null)
  const { identify } = useProjectSteps(setFailure)
  const [chosen, setChosen] = useState(project?.annotator ?? somebodyElse)
  const [name, setName] = useState('')
  return (
    <Form
      action={t('continue')}
      failure={failure}
      onClose={closeFrameDialog}
      onSend={() => identify(chosen === somebodyElse ? name.trim() : chosen)}
    >
      <p className={style['explained']}>{t('whoExplained')}</p>
      <Radio.Group label={t('whoKnown')} value={chosen} onChange={setChosen}>
        <Stack gap={8} mt={8}>
          {(project?.project.annotators ?? []).map(({ id, name: known }) => (
            <Radio key={id} value={id} label={known === id ? id : `${known} (${id})`} />
          ))}
          <Radio value={somebodyElse} label={t('whoOther')} />
        </Stack>
      </Radio.Group>
      {chosen === somebodyElse ? (
        <TextInput
          label={t('whoName')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          maxLength={80}
        />
      ) : null}
    </Form>
  )
}
