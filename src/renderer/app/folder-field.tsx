import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDesk, useSession } from '#renderer/replica/hooks.ts'
import { outcomeOf } from '#renderer/replica/outcome.ts'
import style from './form.module.css'

interface FolderFieldProps {
  readonly purpose: 'open' | 'new'
  readonly hint: string
  readonly value: string
  readonly onChange: (path: string) => void
}

/** A folder by its path; where the shell has a dialog of the system's, by that too. */
export function FolderField({ purpose, hint, value, onChange }: FolderFieldProps) {
  const { t } = useTranslation('frame')
  const { client } = useSession()
  const choose = async (): Promise<void> => {
    const outcome = await outcomeOf(client.desk.chooseFolder({ purpose }))
    if (outcome.type === 'done' && outcome.value !== null) onChange(outcome.value)
  }
  return (
    <div className={style['folder']}>
      <TextInput
        label={t('projectFolder')}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description']}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        required
        spellCheck={false}
      />
      {useDesk()?.canChooseFolder === true ? (
        <Button variant="default" onClick={() => void choose()} className={style['choose'] ?? ''}>
          {t('choose')}
        </Button>
      ) : null}
    </div>
  )
}
