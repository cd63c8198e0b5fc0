import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#core/model/annotation.ts'
import { ariaKeys } from '#renderer/commands/key-caps.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Choice } from '#renderer/screens/annotate/parts/choice.tsx'
import { common } from './common-value.ts'

/**
 * The kind of what is selected. The arrow keys do not choose here: passing through another kind would drop the
 * attributes that it lacks.
 */
export function KindChoice({ annotations }: { readonly annotations: readonly Annotation[] }): ReactElement {
  const { t } = useTranslation('annotate')
  const { scheme, run, platform } = useCommands()
  return (
    <Choice
      label={t('kind')}
      activation="manual"
      value={common(annotations.map((a) => a.kind))}
      onChoose={(kind) => run(`kind-${kind}`)}
      options={scheme.kinds.map(({ id, label, colour, key }) => ({
        value: id,
        label,
        colour,
        ...(key === '' ? {} : { keys: ariaKeys([`Shift+${key}`], platform) }),
      }))}
    />
  )
}
