import { Textarea } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#core/model/annotation.ts'
import type { ChangeLayer } from './attribute-field-props.ts'
import style from './inspector.module.css'
import { useDraft } from './use-draft.ts'

interface NoteFieldProps {
  readonly annotation: Annotation
  readonly change: ChangeLayer
}

/** Saves itself; what is typed is never lost, whatever is selected or opened next. */
export function NoteField({ annotation, change }: NoteFieldProps): ReactElement {
  const { t } = useTranslation('annotate')
  const { text, draft } = useDraft({
    value: annotation.note,
    save: async (note) => (await change({ type: 'set-note', id: annotation.id, note })) !== null,
  })
  return (
    <Textarea
      size="xs"
      rows={1}
      classNames={{ input: style['note'] ?? '' }}
      aria-label={t('note')}
      aria-keyshortcuts="N"
      placeholder={t('noteHint')}
      data-focus="note"
      value={text}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={draft.flush}
    />
  )
}
