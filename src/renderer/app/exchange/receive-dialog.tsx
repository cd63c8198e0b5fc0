import { Alert, Button, Loader } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Receipt } from '#core/exchange/receive-views.ts'
import { failureText } from '#renderer/app/failure-text.ts'
import { focusOnMount } from '#renderer/app/focus-on-mount.ts'
import { closeFrameDialog } from '#renderer/app/frame-dialog.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import style from './exchange.module.css'
import { ReceiptView } from './receipt-view.tsx'
import { lookInto, type ReceiveState, takeOver, useReceiveState } from './receive-state.ts'

/** A colleague's file: chosen, looked into, taken over. */
export function ReceiveDialog() {
  const { t, i18n } = useTranslation(['exchange', 'frame'])
  const state = useReceiveState()
  switch (state.type) {
    case 'choosing':
      return <Choosing />
    case 'reading':
      return (
        <output className={style['reading']}>
          <Loader size="sm" /> {t('reading', { name: state.file.name })}
        </output>
      )
    case 'failed':
      return (
        <div className={style['column']}>
          <Alert color="red" role="alert">
            {failureText(i18n, state.failure)}
          </Alert>
          <Choosing />
        </div>
      )
    case 'planned':
      return <Planned state={state} />
    case 'received':
      return <Received receipt={state.receipt} />
    default:
      return state satisfies never
  }
}

function Choosing() {
  const { t } = useTranslation('exchange')
  const session = useSession()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={style['column']}>
      <p>{t('receiveExplained')}</p>
      <div>
        <Button data-autofocus onClick={() => input.current?.click()}>
          {t('chooseFile')}
        </Button>
      </div>
      <p className={style['hint']}>{t('receiveDrop')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".standpoint"
        aria-label={t('chooseFile')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) void lookInto(session, file)
        }}
      />
    </div>
  )
}

function Planned({ state }: { readonly state: Extract<ReceiveState, { type: 'planned' }> }) {
  const { t } = useTranslation(['exchange', 'frame'])
  const session = useSession()
  const { receipt, choices } = state
  return (
    <div className={style['column']}>
      <ReceiptView receipt={receipt} choices={choices} />
      <div className={style['buttons']}>
        <span className={style['hint']} aria-live="polite">
          {receipt.changesAnything ? '' : t('nothingNew')}
        </span>
        <Button variant="default" onClick={closeFrameDialog}>
          {t('frame:cancel')}
        </Button>
        <Button ref={focusOnMount} disabled={!receipt.changesAnything} onClick={() => void takeOver(session)}>
          {t('receiveButton')}
        </Button>
      </div>
    </div>
  )
}

function Received({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useTranslation(['exchange', 'frame'])
  const layers = receipt.layers.filter(({ isTaken }) => isTaken).length
  const articles = receipt.articles.filter(({ isTaken }) => isTaken).length
  const facts = [
    t('layerCount', { count: layers }),
    ...(articles > 0 ? [t('articleCount', { count: articles })] : []),
  ].join(', ')
  return (
    <div className={style['column']}>
      <output>{receipt.changesAnything ? t('received', { facts }) : t('receivedNothing')}</output>
      <ReceiptView receipt={receipt} choices={null} />
      <div className={style['buttons']}>
        <span />
        <Button ref={focusOnMount} onClick={closeFrameDialog}>
          {t('frame:close')}
        </Button>
      </div>
    </div>
  )
}
