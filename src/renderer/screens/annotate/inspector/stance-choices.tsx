import { Fragment, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#core/model/annotation.ts'
import type { Target } from '#core/model/scheme.ts'
import { KeyCaps } from '#renderer/commands/key-caps-view.tsx'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { leaningOf } from '#renderer/editor/paint/stance-chip.ts'
import { Choice } from '#renderer/screens/annotate/parts/choice.tsx'
import { Section } from '#renderer/screens/annotate/parts/section.tsx'
import { common } from './common-value.ts'
import style from './inspector.module.css'

interface StanceChoicesProps {
  readonly annotations: readonly Annotation[]
}

/** One row per target. *Not stated* is an answer of its own, not the same as *neutral*. */
export function StanceChoices({ annotations }: StanceChoicesProps): ReactElement | null {
  const { t } = useTranslation('annotate')
  const { scheme } = useCommands()
  if (scheme.targets.length === 0) return null
  return (
    <Section title={t('stances')}>
      <div className={style['stances']}>
        {scheme.targets.map((target) => (
          <Fragment key={target.id}>
            <span className={style['target']} title={target.definition}>
              {target.label}
              {target.key !== '' && <KeyCaps keys={target.key} />}
            </span>
            <StanceChoice target={target} annotations={annotations} />
          </Fragment>
        ))}
      </div>
    </Section>
  )
}

/** No value can be called that: it is no identifier. */
const none = '-'

function StanceChoice({
  target,
  annotations,
}: StanceChoicesProps & { readonly target: Target }): ReactElement {
  const { t } = useTranslation('annotate')
  const { scheme, run } = useCommands()
  return (
    <Choice
      label={t('stanceToward', { target: target.label })}
      value={common(annotations.map((a) => a.stances[target.id] ?? none))}
      onChoose={(value) => run(`stance-${target.id}-is-${value === none ? '' : value}`)}
      options={[
        ...scheme.values.map(({ id, label, score }) => ({ value: id, label, tone: leaningOf(score) })),
        { value: none, label: t('notStated') },
      ]}
    />
  )
}
