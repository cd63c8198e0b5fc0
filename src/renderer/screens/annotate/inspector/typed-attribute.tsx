import { Autocomplete, TextInput } from '@mantine/core'
import { type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { useProblemText } from '#renderer/messages/problem-text.ts'
import type { AttributeFieldProps } from './attribute-field-props.ts'
import { knownValues, typedValue, valueText } from './attribute-text.ts'
import { useDraft } from './use-draft.ts'

/** Text, a date, a number, or a name with those used before as suggestions. */
export function TypedAttribute(props: AttributeFieldProps): ReactElement {
  const { attribute, annotations } = props
  const { t } = useTranslation('annotate')
  const problemText = useProblemText()
  const { scheme } = useCommands()
  const { text, draft } = useAttributeDraft(props)
  const typed = typedValue(scheme, attribute, text)
  const known = useMemo(() => knownValues(annotations, attribute.id), [annotations, attribute])
  const field = {
    size: 'xs',
    value: text,
    'aria-label': attribute.label,
    error: typed.ok ? undefined : problemText(typed.problem),
    onBlur: draft.flush,
  } as const
  if (attribute.type === 'entity')
    return <Autocomplete {...field} data={known} onChange={draft.type} limit={8} />
  return (
    <TextInput
      {...field}
      inputMode={attribute.type === 'number' ? 'decimal' : 'text'}
      placeholder={attribute.type === 'date' ? t('dateHint') : undefined}
      rightSection={attribute.unit === '' ? undefined : attribute.unit}
      onChange={(event) => draft.type(event.currentTarget.value)}
    />
  )
}

/** What does not fit the attribute stays in the field, with the reason under it, and is not saved. */
function useAttributeDraft({ annotation, attribute, change }: AttributeFieldProps) {
  const { scheme } = useCommands()
  return useDraft({
    value: valueText(annotation.attributes[attribute.id]),
    save: async (text) => {
      const typed = typedValue(scheme, attribute, text)
      if (!typed.ok) return false
      const command = { type: 'set-attribute', ids: [annotation.id], attribute: attribute.id } as const
      return (await change({ ...command, value: typed.value })) !== null
    },
  })
}
