import { type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Matter } from '#core/review/agenda.ts'
import { showMatter } from '#renderer/app/view-state.ts'
import { KeyCaps } from '#renderer/commands/key-caps-view.tsx'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Section } from '#renderer/screens/annotate/parts/section.tsx'
import { useVirtualList } from '#renderer/screens/annotate/parts/use-virtual-list.ts'
import { VirtualRows } from '#renderer/screens/annotate/parts/virtual-rows.tsx'
import { differenceTexts, quoteOf, standingText } from './matter-text.ts'
import style from './review.module.css'
import type { OpenReview } from './use-review-work.ts'

/** All that is listed, and how far the gold version is. */
export function MatterList({
  work: { shown, current, review },
}: {
  readonly work: OpenReview
}): ReactElement {
  const { t } = useTranslation('review')
  const { progress } = review.agenda
  const parts = useVirtualList({
    ids: useMemo(() => shown.map(({ id }) => id), [shown]),
    current: shown.findIndex(({ id }) => id === current?.id),
    rowHeight: 52,
  })
  const rowAt = (index: number): ReactElement | null => {
    const matter = shown[index]
    return matter ? (
      <Row
        matter={matter}
        isCurrent={matter.id === current?.id}
        isTabStop={index === parts.active}
        onFocus={() => parts.setActive(index)}
      />
    ) : null
  }
  return (
    <section className={style['matters']} data-pane="matters">
      <Section title={t('toDecide')} aside={<span>{t('progress', { ...progress })}</span>}>
        <progress
          aria-label={t('progress', { ...progress })}
          value={progress.decided}
          max={Math.max(1, progress.total)}
        />
        <Completion work={review} />
      </Section>
      <VirtualRows label={t('toDecide')} count={shown.length} parts={parts} row={rowAt} />
    </section>
  )
}

function Completion({
  work: { agenda, gold },
}: {
  readonly work: OpenReview['review']
}): ReactElement | null {
  const { t } = useTranslation('review')
  const { run } = useCommands()
  const { decided, total, isComplete } = agenda.progress
  if (decided < total) return null
  return (
    <p className={style['complete']}>
      <output>{t(isComplete ? 'complete' : 'allDecided')}</output>{' '}
      <button type="button" className={style['small']} onClick={() => void run('review-done')}>
        {t(gold.layer.status === 'done' ? 'reopen' : 'markDone')}
        <KeyCaps keys="Shift+D" />
      </button>
    </p>
  )
}

interface RowProps {
  readonly matter: Matter
  readonly isCurrent: boolean
  readonly isTabStop: boolean
  readonly onFocus: () => void
}

function Row({ matter, isCurrent, isTabStop, onFocus }: RowProps): ReactElement {
  const { t } = useTranslation('review')
  const { scheme } = useCommands()
  return (
    <button
      type="button"
      className={style['matter']}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      data-pane-target={isTabStop ? '' : undefined}
      data-standing={matter.standing.type}
      onClick={() => showMatter(matter.id)}
      onFocus={onFocus}
    >
      <span className={style['matterText']}>{differenceTexts(matter, scheme, t).join(' · ')}</span>
      <span className={style['state']}>{standingText(matter.standing, t)}</span>
      <span className={style['matterQuote']}>{quoteOf(matter)}</span>
    </button>
  )
}
