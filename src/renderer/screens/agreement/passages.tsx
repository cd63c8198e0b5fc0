import { Alert, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Scheme } from '#core/model/scheme.ts'
import type { Passage, PassageList, PassageSide } from '#core/workspace/agreement-views.ts'
import { failureText } from '#renderer/app/failure-text.ts'
import { focusOnMount } from '#renderer/app/focus-on-mount.ts'
import { openReview } from '#renderer/app/view-state.ts'
import style from './agreement.module.css'
import { type Asking, usePassages } from './use-passages.ts'

interface PassagesProps {
  readonly asking: Asking
  readonly scheme: Scheme
  readonly onClose: () => void
}

/** The passages behind a number; each leads to its place on the Review screen. */
export function Passages({ asking, scheme, onClose }: PassagesProps) {
  const { t, i18n } = useTranslation('agreement')
  const outcome = usePassages(asking)
  if (outcome === null) return null
  if (outcome.type !== 'done')
    return (
      <Alert color="red" role="alert">
        {failureText(i18n, outcome)}
      </Alert>
    )
  return (
    <section className={style['passages']} aria-labelledby="agreement-passages">
      <div className={style['passagesHead']}>
        <h2 id="agreement-passages" tabIndex={-1} ref={focusOnMount} key={asking.what}>
          {t('passages', { count: outcome.value.total, what: asking.what })}
        </h2>
        <Button variant="default" onClick={onClose}>
          {t('closePassages')}
        </Button>
      </div>
      <List list={outcome.value} scheme={scheme} />
    </section>
  )
}

function List({
  list: { passages, total },
  scheme,
}: {
  readonly list: PassageList
  readonly scheme: Scheme
}) {
  const { t } = useTranslation('agreement')
  return (
    <>
      {passages.length < total && <p>{t('passagesShown', { shown: passages.length })}</p>}
      <ul>
        {passages.map((passage) => (
          <li key={JSON.stringify(passage)}>
            <Row passage={passage} scheme={scheme} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Row({ passage, scheme }: { readonly passage: Passage; readonly scheme: Scheme }) {
  return (
    <button type="button" onClick={() => openReview(passage)}>
      <span className={style['stripTitle']}>{passage.title}</span>
      <Side side={passage.first} scheme={scheme} />
      <Side side={passage.second} scheme={scheme} />
      {passage.relation && <Relation relation={passage.relation} scheme={scheme} />}
    </button>
  )
}

interface RelationProps {
  readonly relation: NonNullable<Passage['relation']>
  readonly scheme: Scheme
}

function Relation({ relation: { type, annotator, to }, scheme }: RelationProps) {
  const { t } = useTranslation('agreement')
  const label = scheme.relationTypes.find(({ id }) => id === type)?.label ?? type
  return <span className={style['side']}>{t('relationAlone', { annotator, label, to })}</span>
}

function Side({
  side: { annotator, span },
  scheme,
}: {
  readonly side: PassageSide
  readonly scheme: Scheme
}) {
  const { t } = useTranslation('agreement')
  if (span === null)
    return (
      <span className={style['side']}>
        <b>{annotator}</b> {t('hasNoSpan')}
      </span>
    )
  const kind = scheme.kinds.find(({ id }) => id === span.kind)?.label ?? span.kind
  const stances = scheme.targets.flatMap(({ id, label }) => {
    const value = scheme.values.find((each) => each.id === span.stances[id])
    return value === undefined ? [] : [`${label}: ${value.label}`]
  })
  return (
    <span className={style['side']}>
      <b>{annotator}</b> {[kind, ...stances].join(', ')} <q>{span.quote}</q>
    </span>
  )
}
