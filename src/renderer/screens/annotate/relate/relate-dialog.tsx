import { Modal } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { closeDialog, dialogState } from '#renderer/commands/dialog-state.ts'
import { surfaceNow } from '#renderer/commands/surface-slot.ts'
import { useReadable } from '#renderer/replica/hooks.ts'
import { type OpenWork, withIds } from '#renderer/screens/annotate/open-work.ts'
import { RelateForm } from './relate-form.tsx'

/** Asks for what is missing of a relation: its type, and where it leads unless a line was drawn. */
export function RelateDialog({ work }: { readonly work: OpenWork }): ReactElement {
  const { t } = useTranslation('annotate')
  const dialog = useReadable(dialogState)
  const wish = dialog?.type === 'relate' ? dialog : null
  const ends = wish ? withIds(work.layer, [wish.from, wish.to ?? '']) : []
  const from = ends.find((a) => a.id === wish?.from)
  const to = ends.find((a) => a.id === wish?.to)
  return (
    <Modal
      opened={from !== undefined}
      onClose={closeDialog}
      onExitTransitionEnd={() => surfaceNow()?.focus()}
      returnFocus={false}
      title={t('relateTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {from && <RelateForm work={work} from={from} fixed={to ?? null} onDone={closeDialog} />}
    </Modal>
  )
}
