import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Range } from '#core/model/article.ts'
import type { JudgedItem, RevisionPlan } from '#core/workspace/revision-views.ts'
import { closeFrameDialog } from '#renderer/app/frame-dialog.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import { DecisionItem } from './decision-item.tsx'
import { JudgedHead } from './judged-head.tsx'
import { proposedPlace, sortedOut } from './place-options.ts'
import style from './revision.module.css'
import { carryOutRevision } from './revision-state.ts'

interface PlannedProps {
  readonly plan: RevisionPlan
  readonly choices: ReadonlyMap<string, readonly Range[] | null>
}

/** What would become of every tag; the analyst decides on those that are not sure before anything is changed. */
export function PlannedRevision({ plan, choices }: PlannedProps) {
  const { t } = useTranslation('revision')
  const { toDecide, sure } = sortedOut(plan)
  const places = new Map(toDecide.map((item) => [item.id, placeOf(item, choices)]))
  return (
    <div className={style['column']}>
      <p>
        <strong>{plan.title}</strong>
        <br />
        {plan.annotations.length === 0 ? t('noTags') : t('tally', plan.tally)} {t('explained')}
      </p>
      <div className={style['lists']}>
        {toDecide.length === 0 ? null : (
          <section aria-label={t('toDecide')}>
            <h3>
              {t('toDecide')} ({toDecide.length})
            </h3>
            <ul>
              {toDecide.map((item) => (
                <DecisionItem
                  key={item.id}
                  item={item}
                  text={plan.text}
                  place={places.get(item.id) ?? null}
                />
              ))}
            </ul>
          </section>
        )}
        {sure.length === 0 ? null : <Sure items={sure} />}
      </div>
      <Others plan={plan} />
      <Buttons places={places} />
    </div>
  )
}

function placeOf(item: JudgedItem, choices: PlannedProps['choices']): readonly Range[] | null {
  const chosen = choices.get(item.id)
  return chosen === undefined ? proposedPlace(item) : chosen
}

function Sure({ items }: { readonly items: readonly JudgedItem[] }) {
  const { t } = useTranslation('revision')
  return (
    <details>
      <summary>
        {t('sure')} ({items.length})
      </summary>
      <ul>
        {items.map((item) => (
          <li key={item.id} className={style['sure']}>
            <JudgedHead item={item}>
              <q>{item.quote}</q>
            </JudgedHead>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Others({ plan: { others } }: { readonly plan: RevisionPlan }) {
  const { t } = useTranslation('revision')
  return others.map(({ annotator, tally: { exact, moved, fuzzy, orphaned } }) => (
    <p key={annotator} className={style['hint']}>
      {t('others', { annotator, open: fuzzy + orphaned, total: exact + moved + fuzzy + orphaned })}
    </p>
  ))
}

function Buttons({ places }: { readonly places: PlannedProps['choices'] }) {
  const { t } = useTranslation('revision')
  const session = useSession()
  const carryOut = async (): Promise<void> => {
    const lost = [...places.values()].filter((place) => place === null).length
    if ((await carryOutRevision(session, places)) === 'done') session.announce(t('done', { count: lost }))
  }
  return (
    <div className={style['buttons']}>
      <Button variant="default" data-autofocus onClick={closeFrameDialog}>
        {t('cancel')}
      </Button>
      <Button onClick={() => void carryOut()}>{t('carryOut')}</Button>
    </div>
  )
}
