import { NativeSelect } from '@mantine/core'
import { diffWordsWithSpace } from 'diff'
import { useTranslation } from 'react-i18next'
import type { Range } from '#core/model/article.ts'
import type { JudgedItem } from '#core/workspace/revision-views.ts'
import { placeOptions } from './place-options.ts'
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
  const options = placeOptions(item, text, t('noPlace'))
  const chosen = options.findIndex(({ ranges }) => JSON.stringify(ranges) === JSON.stringify(place))
  const { id, quote, verdict, was } = item
  return (
    <li className={style['item']}>
      <p>
        {verdict.type === 'fuzzy' ? <Difference was={quote} now={verdict.found} /> : <q>{quote}</q>}
        {was === 'lost' ? <span className={style['hint']}> {t('wasLost')}</span> : null}
        {verdict.type === 'orphaned' ? (
          <span className={style['hint']}> {t(`reason-${verdict.reason}`)}</span>
        ) : null}
      </p>
      <NativeSelect
        size="xs"
        aria-label={t('place', { quote })}
        value={String(Math.max(0, chosen))}
        data={options.map(({ label }, index) => ({ value: String(index), label }))}
        onChange={({ currentTarget: { value } }) => choosePlace(id, options[Number(value)]?.ranges ?? null)}
      />
    </li>
  )
}

/** Word by word; what is gone is struck out and what is new is underlined, and both are elements that say so. */
function Difference({ was, now }: { readonly was: string; readonly now: string }) {
  return diffWordsWithSpace(was, now).map(({ value, added, removed }, index) => {
    if (added) return <ins key={index}>{value}</ins>
    return removed ? <del key={index}>{value}</del> : <span key={index}>{value}</span>
  })
}
