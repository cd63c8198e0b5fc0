import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#core/model/annotation.ts'
import type { Matter } from '#core/review/agenda.ts'
import { kindLabel } from '#renderer/commands/describe.ts'
import { ariaKeys } from '#renderer/commands/key-caps.ts'
import { KeyCaps } from '#renderer/commands/key-caps-view.tsx'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { stanceChips } from '#renderer/editor/paint/stance-chip.ts'
import { colourClass } from '#renderer/screens/annotate/parts/colour-class.ts'
import { KindMark } from '#renderer/screens/annotate/parts/kind-mark.tsx'
import { colourOf } from './layer-colours.ts'
import style from './review.module.css'
import type { OpenReview } from './use-review-work.ts'

interface CardsProps {
  readonly work: OpenReview
  readonly matter: Matter
}

/** What each annotator has here, and what can be decided about it. */
export function Cards({ work, matter }: CardsProps): ReactElement {
  const { annotators } = work.review.agenda
  return (
    <>
      <ul className={style['cards']}>
        {annotators.map((annotator, index) => (
          <Card key={annotator} {...{ work, matter, annotator, place: index + 1 }} />
        ))}
      </ul>
      <Actions matter={matter} annotators={annotators} me={work.me} />
    </>
  )
}

interface CardProps extends CardsProps {
  readonly annotator: string
  /** Counted from 1; the key that takes it. */
  readonly place: number
}

function Card({ work, matter: { cluster }, annotator, place }: CardProps): ReactElement {
  const { t } = useTranslation('review')
  const { annotators } = work.review.agenda
  const isMine = annotator === work.me
  const held = cluster.held.find((each) => each.annotator === annotator)
  return (
    <li className={colourClass(colourOf(annotators, annotator), style['card'])} data-mine={isMine}>
      <div className={style['cardHead']}>
        <b>{annotator}</b>
        {isMine && <span>{t('mine')}</span>}
        <span className={style['gap']} />
        {held && place < 10 && <KeyCaps keys={String(place)} />}
      </div>
      {held ? (
        'quote' in held.item ? (
          <Item item={held.item} />
        ) : (
          <p className={style['quote']}>{held.item.type}</p>
        )
      ) : (
        <p className={style['empty']}>{t('nothingHere')}</p>
      )}
    </li>
  )
}

function Item({ item }: { readonly item: Annotation }): ReactElement {
  const { scheme } = useCommands()
  const attributes = Object.entries(item.attributes).map(([id, value]) => {
    const known = scheme.attributes.find((attribute) => attribute.id === id)
    const option = known?.options.find((each) => each.id === value)?.label
    return `${known?.label ?? id}: ${option ?? String(value)}`
  })
  return (
    <>
      <p className={style['kind']}>
        <KindMark scheme={scheme} kind={item.kind} /> {kindLabel(scheme, item.kind)}
      </p>
      <blockquote className={style['quote']}>{item.quote}</blockquote>
      <p className={style['chips']}>
        {stanceChips(scheme, item.stances).map(({ target, label, leaning }) => (
          <span key={target} data-leaning={leaning}>
            {label}
          </span>
        ))}
        {attributes.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      {item.note !== '' && <p className={style['empty']}>{item.note}</p>}
    </>
  )
}

interface ActionsProps {
  readonly matter: Matter
  readonly annotators: readonly string[]
  readonly me: string
}

/** Each a key, which stands on its button. */
function Actions({ matter, annotators, me }: ActionsProps): ReactElement {
  const { t } = useTranslation('review')
  const { cluster, standing } = matter
  const holders = annotators
    .map((annotator, index) => ({ annotator, place: index + 1 }))
    .filter(({ annotator }) => cluster.held.some((held) => held.annotator === annotator))
  return (
    <div className={style['actions']} role="toolbar" aria-label={t('actions')}>
      {holders.map(({ annotator, place }) => (
        <Action
          key={annotator}
          command={`review-accept-${place}`}
          keys={annotator === me ? [String(place), 'A'] : [String(place)]}
          label={t('accept', { annotator })}
        />
      ))}
      {standing.type === 'changed' && <Action command="review-keep" keys={['=']} label={t('keep')} />}
      {cluster.subject === 'annotation' && <Action command="review-edit" keys={['E']} label={t('edit')} />}
      <Action command="review-reject" keys={['X']} label={t('reject')} />
      <Action command="review-skip" keys={['S']} label={t('skip')} />
      {cluster.subject === 'annotation' && (
        <Action command="review-comment" keys={['C']} label={t('comment')} />
      )}
    </div>
  )
}

interface ActionProps {
  readonly command: string
  readonly keys: readonly string[]
  readonly label: string
}

function Action({ command, keys, label }: ActionProps): ReactElement {
  const { run, platform } = useCommands()
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={ariaKeys(keys, platform)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void run(command)}
    >
      {label}
      {keys.map((key) => (
        <KeyCaps key={key} keys={key} />
      ))}
    </button>
  )
}
