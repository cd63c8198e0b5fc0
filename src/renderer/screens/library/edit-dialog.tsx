import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '#core/workspace/views.ts'
import { failureText } from '#renderer/app/failure-text.ts'
import { Form } from '#renderer/app/form.tsx'
import { useSession } from '#renderer/replica/hooks.ts'
import { fieldsOf, type MetadataFields, metadataOf } from './metadata-fields.ts'

interface EditDialogProps {
  /** Null: nothing is being edited. */
  readonly article: ArticleSummary | null
  readonly onClose: () => void
}

/** Title, outlet, author, date, language and address of an article; its text cannot be changed. */
export function EditDialog({ article, onClose }: EditDialogProps) {
  const { t } = useTranslation(['library', 'frame'])
  return (
    <Modal
      opened={article !== null}
      onClose={onClose}
      title={t('editTitle')}
      closeButtonProps={{ 'aria-label': t('frame:close') }}
    >
      {article === null ? null : <MetadataForm article={article} onClose={onClose} />}
    </Modal>
  )
}

/** What a year, a month or a day looks like. */
const datePattern = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?'
const languagePattern = '[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*'

interface MetadataFormProps {
  readonly article: ArticleSummary
  readonly onClose: () => void
}

function MetadataForm({ article, onClose }: MetadataFormProps) {
  const { t, i18n } = useTranslation('library')
  const { client, attempt } = useSession()
  const [fields, setFields] = useState(() => fieldsOf(article))
  const [failure, setFailure] = useState<string | null>(null)
  const save = async (): Promise<boolean> => {
    const outcome = await attempt(client.articles.edit({ article: article.id, metadata: metadataOf(fields) }))
    if (outcome.type !== 'done') setFailure(failureText(i18n, outcome))
    return outcome.type === 'done'
  }
  const field = (name: keyof MetadataFields) => ({
    label: t(`field-${name}`),
    value: fields[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setFields({ ...fields, [name]: event.currentTarget.value }),
  })
  return (
    <Form action={t('save')} failure={failure} onSend={save} onClose={onClose}>
      <TextInput {...field('title')} required data-autofocus />
      <TextInput {...field('outlet')} />
      <TextInput {...field('author')} />
      <TextInput
        {...field('published')}
        pattern={datePattern}
        placeholder="2021-11-16"
        title={t('dateHint')}
      />
      <TextInput
        {...field('language')}
        pattern={languagePattern}
        placeholder="en"
        title={t('languageHint')}
      />
      <TextInput {...field('url')} inputMode="url" />
    </Form>
  )
}
