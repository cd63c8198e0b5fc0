import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { DifferenceType } from '#core/review/differences.ts'
import { differenceTypes } from '#core/review/differences.ts'
import { KeyCaps } from '#renderer/commands/key-caps-view.tsx'
import { reviewFilter } from '#renderer/commands/review-now.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { useReadable } from '#renderer/replica/hooks.ts'
import { differenceTexts } from './matter-text.ts'
import style from './review.module.css'
import type { OpenReview } from './use-review-work.ts'

const standings = ['all', 'open', 'decided'] as const

/** Where in the list the analyst is, what it is about, and which ones are listed. */
export function MatterHead({
  work: { shown, current, review },
}: {
  readonly work: OpenReview
}): ReactElement {
  const { t } = useTranslation('review')
  const { scheme, run } = useCommands()
  const at = shown.findIndex(({ id }) => id === current?.id)
  return (
    <header className={style['head']}>
      <h2>{current ? t('matter', { place: at < 0 ? '–' : at + 1, total: shown.length }) : t('nothing')}</h2>
      {current && (
        <ul className={style['tags']} aria-label={t('differenceList')} aria-live="polite">
          {differenceTexts(current, scheme, t).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <span className={style['gap']} />
      <Filters />
      {review.agenda.matters.length > 0 && (
        <button type="button" className={style['small']} onClick={() => void run('review-bulk')}>
          {t('bulk')}
          <KeyCaps keys="B" />
        </button>
      )}
    </header>
  )
}

function Filters(): ReactElement {
  const { t } = useTranslation('review')
  const filter = useReadable(reviewFilter)
  return (
    <>
      <select
        aria-label={t('type')}
        value={filter.difference ?? ''}
        onChange={(event) => reviewFilter.set({ ...filter, difference: typeFrom(event.currentTarget.value) })}
      >
        <option value="">{t('type_any')}</option>
        {differenceTypes.map((type) => (
          <option key={type} value={type}>
            {t(`difference_${type}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('standing')}
        value={filter.standing ?? 'all'}
        onChange={(event) => {
          const chosen = standings.find((each) => each === event.currentTarget.value)
          reviewFilter.set({ ...filter, standing: chosen === undefined || chosen === 'all' ? null : chosen })
        }}
      >
        {standings.map((each) => (
          <option key={each} value={each}>
            {t(`standing_${each}`)}
          </option>
        ))}
      </select>
    </>
  )
}

function typeFrom(value: string): DifferenceType | null {
  return differenceTypes.find((type) => type === value) ?? null
}
