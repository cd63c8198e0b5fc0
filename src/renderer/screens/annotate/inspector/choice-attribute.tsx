import { NativeSelect } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '#renderer/screens/annotate/parts/choice.tsx'
import type { AttributeFieldProps } from './attribute-field-props.ts'

/** How many letters of options fit into one row of segments. */
const roomForLetters = 30

/** No option can be called that: it is no identifier. */
const none = '-'

/** A few short options as segments, more of them as a list to unfold. */
export function ChoiceAttribute({ annotation, attribute, change }: AttributeFieldProps): ReactElement {
  const { t } = useTranslation('annotate')
  const value = String(annotation.attributes[attribute.id] ?? none)
  const options = [
    ...attribute.options.map(({ id, label }) => ({ value: id, label })),
    { value: none, label: t('notStated') },
  ]
  const choose = (chosen: string) => {
    const command = { type: 'set-attribute', ids: [annotation.id], attribute: attribute.id } as const
    return change({ ...command, value: chosen === none ? null : chosen })
  }
  const letters = options.reduce((sum, option) => sum + option.label.length, 0)
  if (letters <= roomForLetters)
    return <Choice label={attribute.label} options={options} value={value} onChoose={choose} />
  return (
    <NativeSelect
      size="xs"
      aria-label={attribute.label}
      value={value}
      onChange={(event) => void choose(event.currentTarget.value)}
      data={options}
    />
  )
}
