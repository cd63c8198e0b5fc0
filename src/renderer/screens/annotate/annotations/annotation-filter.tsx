import { Checkbox, NativeSelect } from '@mantine/core'
import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '#renderer/commands/use-commands.ts'
import style from './annotation-pane.module.css'
import { isFiltering, type ListFilter, notStated } from './list-filter.ts'

interface FilterProps {
  readonly filter: ListFilter
  readonly onChange: (filter: ListFilter) => void
}

/** Words at once; kind, stances and notes on demand. */
export function AnnotationFilter({ filter, onChange }: FilterProps): ReactElement {
  const { t } = useTranslation('annotate')
  const [isOpen, setOpen] = useState(false)
  const details = useId()
  return (
    <div className={style['filter']}>
      <div className={style['words']}>
        <input
          type="search"
          placeholder={t('filterAnnotations')}
          aria-label={t('filterAnnotations')}
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        />
        <button
          type="button"
          className={style['more']}
          aria-expanded={isOpen}
          aria-controls={details}
          data-active={isFiltering({ ...filter, text: '' })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('filter')}
        </button>
      </div>
      <div id={details} className={style['details']} hidden={!isOpen}>
        <KindFilter filter={filter} onChange={onChange} />
        <StanceFilters filter={filter} onChange={onChange} />
        <NoteFilters filter={filter} onChange={onChange} />
      </div>
    </div>
  )
}

function NoteFilters({ filter, onChange }: FilterProps): ReactElement {
  const { t } = useTranslation('annotate')
  return (
    <div className={style['checks']}>
      <Checkbox
        size="xs"
        label={t('withNote')}
        checked={filter.withNote}
        onChange={(event) => onChange({ ...filter, withNote: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label={t('withoutStance')}
        checked={filter.withoutStance}
        onChange={(event) => onChange({ ...filter, withoutStance: event.currentTarget.checked })}
      />
    </div>
  )
}

function KindFilter({ filter, onChange }: FilterProps): ReactElement {
  const { t } = useTranslation('annotate')
  const { scheme } = useCommands()
  return (
    <NativeSelect
      size="xs"
      label={t('kind')}
      value={filter.kind ?? ''}
      onChange={({ currentTarget: { value } }) => onChange({ ...filter, kind: value === '' ? null : value })}
      data={[{ value: '', label: t('any') }, ...scheme.kinds.map(({ id, label }) => ({ value: id, label }))]}
    />
  )
}

function StanceFilters({ filter, onChange }: FilterProps): ReactElement {
  const { t } = useTranslation('annotate')
  const { scheme } = useCommands()
  const data = [
    { value: '', label: t('any') },
    ...scheme.values.map(({ id, label }) => ({ value: id, label })),
    { value: notStated, label: t('notStated') },
  ]
  return (
    <>
      {scheme.targets.map((target) => (
        <NativeSelect
          key={target.id}
          size="xs"
          label={target.label}
          aria-label={t('filterStance', { target: target.label })}
          value={filter.stances[target.id] ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filter, stances: withStance(filter.stances, target.id, value) })
          }
          data={data}
        />
      ))}
    </>
  )
}

function withStance(stances: ListFilter['stances'], target: string, value: string): ListFilter['stances'] {
  const { [target]: _, ...others } = stances
  return value === '' ? others : { ...others, [target]: value }
}
