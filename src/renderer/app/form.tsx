import { Alert, Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import style from './form.module.css'

interface FormProps {
  /** What the button says that sends the form. */
  readonly action: string
  /** Why the last attempt failed; null where there was none. */
  readonly failure: string | null
  /** Resolves to whether it was done; then the form is closed. */
  readonly onSend: () => Promise<boolean>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog's form: Enter sends it, what went wrong stands above the buttons. */
export function Form({ action, failure, onSend, onClose, children }: FormProps) {
  const { t } = useTranslation('frame')
  const [isSending, setSending] = useState(false)
  const send = async (): Promise<void> => {
    setSending(true)
    const isDone = await onSend()
    setSending(false)
    if (isDone) onClose()
  }
  return (
    <form
      className={style['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {children}
      {failure === null ? null : (
        <Alert color="red" role="alert">
          {failure}
        </Alert>
      )}
      <div className={style['buttons']}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={isSending}>
          {action}
        </Button>
      </div>
    </form>
  )
}
