import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { RelationType } from '#core/model/scheme.ts'
import { KeyCaps } from '#renderer/commands/key-caps-view.tsx'
import style from './relate.module.css'

interface TypeChoiceProps {
  readonly types: readonly RelationType[]
  readonly value: string
  readonly onChoose: (id: string) => void
}

/** The types of relation that are possible, each with its key. */
export function TypeChoice({ types, value, onChoose }: TypeChoiceProps): ReactElement {
  const { t } = useTranslation('annotate')
  const name = useId()
  return (
    <div role="radiogroup" aria-label={t('relationType')} className={style['types']}>
      {types.map(({ id, label, definition }, i) => (
        <label key={id} className={style['type']} title={definition}>
          <input
            type="radio"
            name={name}
            checked={id === value}
            aria-keyshortcuts={`Alt+${i + 1}`}
            onChange={() => onChoose(id)}
          />
          {label}
          {types.length > 1 && <KeyCaps keys={`Alt+${i + 1}`} />}
        </label>
      ))}
    </div>
  )
}
