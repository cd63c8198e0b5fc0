import { Modal } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ruling } from '#core/change/command.ts'
import { isAgreed, isAgreedByHolders, isOpen, takeable, taking, takingFirst } from '#core/review/rulings.ts'
import { closeDialog, dialogState } from '#renderer/commands/dialog-state.ts'
import { decideNow } from '#renderer/commands/review-commands.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { useReadable } from '#renderer/replica/hooks.ts'
import style from './review.module.css'
import type { OpenReview } from './use-review-work.ts'

/** What can be decided about many at once, with how many that are; each is one step. */
export function BulkDialog({ work }: { readonly work: OpenReview }): ReactElement {
  const { t } = useTranslation('review')
  const isShown = useReadable(dialogState)?.type === 'bulk'
  return (
    <Modal
      opened={isShown}
      onClose={closeDialog}
      title={t('bulkTitle')}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      {isShown && <Offers work={work} />}
    </Modal>
  )
}

function Offers({ work }: { readonly work: OpenReview }): ReactElement {
  const { t } = useTranslation('review')
  const { context } = useCommands()
  const decide = (rulings: readonly Ruling[]): void => {
    closeDialog()
    void decideNow(context(), rulings, { key: 'reviewManyDecided', values: { count: rulings.length } })
  }
  const { agreed, held, theirs } = bulkRulings(work)
  const offers = [
    { text: t('bulkAgreed', { count: agreed.length }), rulings: agreed },
    { text: t('bulkHolders', { count: held.length }), rulings: held },
    ...theirs.map(({ annotator, rulings }) => ({
      text: t('bulkOf', { annotator, count: rulings.length }),
      rulings,
    })),
  ]
  return (
    <div className={style['choices']}>
      <p className={style['empty']}>{t('bulkHint')}</p>
      {offers.map(({ text, rulings }, index) => (
        <button
          key={text}
          type="button"
          disabled={rulings.length === 0}
          data-autofocus={index === 0 ? '' : undefined}
          onClick={() => decide(rulings)}
        >
          {text}
        </button>
      ))}
    </div>
  )
}

/** What everybody agrees on in the article; of what is listed, what its holders agree on, and what each annotator has. */
function bulkRulings({ review: { agenda }, shown }: OpenReview) {
  const all = agenda.matters.filter(isOpen)
  const open = shown.filter(isOpen)
  return {
    agreed: takingFirst(takeable(agenda, all.filter(isAgreed))),
    held: takingFirst(takeable(agenda, open.filter(isAgreedByHolders))),
    theirs: agenda.annotators.map((annotator) => {
      const matters = open.filter((matter) => taking(matter, annotator) !== null)
      const rulings = takeable(agenda, matters).flatMap((matter) => taking(matter, annotator) ?? [])
      return { annotator, rulings }
    }),
  }
}
