import { diffWordsWithSpace } from 'diff'
import { useTranslation } from 'react-i18next'
import type { Range } from '#core/model/article.ts'
import type { JudgedItem } from '#core/workspace/revision-views.ts'
import { JudgedHead } from './judged-head.tsx'
import { isSamePlace, type PlaceOption, placeOptions } from './place-options.ts'
import style from './revision.module.css'
import { choosePlace } from './revision-state.ts'

interface DecisionItemProps {
  readonly item: JudgedItem
  /** The corrected text. */
  readonly text: string
  readonly place: readonly Range[] | null
}

/** One tag whose words are not there any more as they were: what has changed, and where it is to go. */
export function DecisionItem({ item, text, place }: DecisionItemProps) {
  const { t } = useTranslation('revision')
  const { id, quote, verdict, was } = item
  const option = (ranges: readonly Range[] | null) => ({
    name: id,
    isChosen: isSamePlace(ranges, place),
    onChoose: () => choosePlace(id, ranges),
  })
  return (
    <li className={style['item']}>
      <JudgedHead item={item}>
        {verdict.type === 'fuzzy' ? <Difference was={quote} now={verdict.found} /> : <q>{quote}</q>}
        {was === 'lost' ? <span className={style['hint']}> {t('wasLost')}</span> : null}
      </JudgedHead>
      <div role="radiogroup" aria-label={t('place', { quote })} className={style['places']}>
        {placeOptions(item, text).map((found) => (
          <PlaceRadio key={JSON.stringify(found.ranges)} {...option(found.ranges)} found={found} />
        ))}
        <PlaceRadio {...option(null)} found={null} />
      </div>
    </li>
  )
}

interface PlaceRadioProps {
  readonly name: string
  readonly isChosen: boolean
  readonly onChoose: () => void
  /** Null: no place. */
  readonly found: PlaceOption | null
}

function PlaceRadio({ name, isChosen, onChoose, found }: PlaceRadioProps) {
  const { t } = useTranslation('revision')
  return (
    <label>
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      {found === null ? (
        <span>{t('noPlace')}</span>
      ) : (
        <span className={style['hint']}>
          {found.before}
          <mark>{found.found}</mark>
          {found.after}
        </span>
      )}
    </label>
  )
}

/** Word by word; what is gone is struck out and what is new is underlined, and both are elements that say so. */
function Difference({ was, now }: { readonly was: string; readonly now: string }) {
  return diffWordsWithSpace(was, now).map(({ value, added, removed }, index) => {
    if (added) return <ins key={index}>{value}</ins>
    return removed ? <del key={index}>{value}</del> : <span key={index}>{value}</span>
  })
}
