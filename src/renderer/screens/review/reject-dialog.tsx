import { Modal, TextInput } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reasonCodes, type Rejection } from '#core/model/decision.ts'
import { isOpen, rejecting, rejectingAll } from '#core/review/rulings.ts'
import { closeDialog, dialogState } from '#renderer/commands/dialog-state.ts'
import { KeyCaps } from '#renderer/commands/key-caps-view.tsx'
import { focusOn } from '#renderer/commands/panes.ts'
import { decideNow } from '#renderer/commands/review-commands.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { useReadable } from '#renderer/replica/hooks.ts'
import { useKeyDown } from '#renderer/screens/annotate/parts/use-key-down.ts'
import style from './review.module.css'
import type { OpenReview } from './use-review-work.ts'

/** Why something is rejected: one key each. */
export function RejectDialog({ work }: { readonly work: OpenReview }): ReactElement {
  const { t } = useTranslation('review')
  const dialog = useReadable(dialogState)
  const which = dialog?.type === 'reject' ? dialog.which : null
  const open = work.shown.filter((matter) => isOpen(matter) && matter.cluster.subject === 'annotation')
  return (
    <Modal
      opened={which !== null}
      onClose={closeDialog}
      title={which === 'shown' ? t('rejectAllTitle', { count: open.length }) : t('rejectTitle')}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      {which !== null && <Reasons work={work} which={which} />}
    </Modal>
  )
}

interface ReasonsProps {
  readonly work: OpenReview
  readonly which: 'one' | 'shown'
}

function Reasons({ work, which }: ReasonsProps): ReactElement {
  const { t } = useTranslation('review')
  const reject = useReject(work, which)
  const list = useKeyDown<HTMLDivElement>((event) => {
    const code = reasonCodes[Number(event.key) - 1]
    if (!code || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    if (code === 'other') focusOn('reason')
    else reject({ code, text: '' })
  })
  return (
    <div ref={list} className={style['choices']}>
      {reasonCodes.slice(0, -1).map((code, index) => (
        <button
          key={code}
          type="button"
          data-autofocus={index === 0 ? '' : undefined}
          onClick={() => reject({ code, text: '' })}
        >
          {t(`why-${code}`)}
          <KeyCaps keys={String(index + 1)} />
        </button>
      ))}
      <OtherReason onGiven={(text) => reject({ code: 'other', text })} />
    </div>
  )
}

function OtherReason({ onGiven }: { readonly onGiven: (text: string) => void }): ReactElement {
  const { t } = useTranslation('review')
  const [text, setText] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onGiven(text.trim())
      }}
    >
      <TextInput
        data-focus="reason"
        label={t('why-other')}
        aria-keyshortcuts="6"
        placeholder={t('otherReason')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rightSection={<KeyCaps keys="6" />}
      />
    </form>
  )
}

function useReject({ current, shown }: OpenReview, which: 'one' | 'shown') {
  const { t } = useTranslation('review')
  const { context } = useCommands()
  return (reason: Rejection): void => {
    closeDialog()
    const open = shown.filter(isOpen)
    const one = current ? [rejecting(current, reason)] : []
    const rulings = which === 'shown' ? rejectingAll(open, reason) : one
    const values = { reason: t(`why-${reason.code}`) }
    void decideNow(context(), rulings, { key: 'reviewRejected', values })
  }
}
