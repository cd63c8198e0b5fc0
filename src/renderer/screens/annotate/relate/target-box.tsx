import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { type ReactElement, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#core/model/annotation.ts'
import style from './relate.module.css'
import { RelateEnd } from './relate-end.tsx'

interface TargetBoxProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Nearest in the text first. */
  readonly targets: readonly Annotation[]
  readonly onChoose: (target: Annotation) => void
}

/** A field and a list in one: typing narrows the list, the arrow keys go through it, Enter chooses. */
export function TargetBox({ query, onQuery, targets, onChoose }: TargetBoxProps): ReactElement {
  const { t } = useTranslation('annotate')
  const combobox = useCombobox({ opened: true })
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (targets.length > 0) selectFirstOption()
  }, [targets, selectFirstOption])
  const choose = (id: string): void => {
    const target = targets.find((each) => each.id === id)
    if (target) onChoose(target)
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          aria-label={t('relateTo')}
          placeholder={t('relateFilter')}
          value={query}
          onChange={(event) => onQuery(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options tabIndex={0} aria-label={t('relateTo')} className={style['list']}>
        {targets.map((target) => (
          <Combobox.Option key={target.id} value={target.id} className={style['target']}>
            <RelateEnd annotation={target} />
          </Combobox.Option>
        ))}
        {targets.length === 0 && <Combobox.Empty>{t('noTarget')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  )
}
