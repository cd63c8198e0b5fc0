import { Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { goldAnnotator } from '#core/model/decision.ts'
import { failureText } from '#renderer/app/failure-text.ts'
import { Form } from '#renderer/app/form.tsx'
import { closeFrameDialog } from '#renderer/app/frame-dialog.ts'
import { useLibraryView } from '#renderer/screens/library/library-view.ts'
import { useLibrary, useSession } from '#renderer/replica/hooks.ts'
import { saveFile } from '#renderer/screens/export/save-file.ts'
import style from './exchange.module.css'
import { articlesToSend, type SendChoice, sendChoices, type Sender, senders } from './send-choice.ts'

const labels = {
  mine: { done: 'sendDone', all: 'sendAll', marked: 'sendMarked' },
  gold: { done: 'sendGoldComplete', all: 'sendGoldBegun', marked: 'sendMarked' },
} as const

/** My work, or the gold version, as a file for colleagues. */
export function SendDialog() {
  const { t } = useTranslation('exchange')
  const rows = useLibrary()
  const { marked } = useLibraryView()
  const [sender, setSender] = useState<Sender>('mine')
  const countOf = (one: SendChoice, of = sender) => articlesToSend(one, of, { rows, marked }).length
  const offered = sendChoices.filter((one) => countOf(one) > 0)
  const [chosen, setChosen] = useState<SendChoice>('done')
  const choice = offered.includes(chosen) ? chosen : (offered[0] ?? 'all')
  const { failure, send } = useSending({ sender, articles: articlesToSend(choice, sender, { rows, marked }) })
  return (
    <Form action={t('sendButton')} failure={failure} onSend={send} onClose={closeFrameDialog}>
      <p className={style['hint']}>{t('sendExplained')}</p>
      {countOf('all', 'gold') > 0 && <SenderField sender={sender} onChoose={setSender} />}
      <Radio.Group
        label={t('sendWhich')}
        value={choice}
        onChange={(value) => setChosen(sendChoices.find((one) => one === value) ?? 'all')}
      >
        {(offered.length > 0 ? offered : (['all'] as const)).map((one) => (
          <Radio key={one} value={one} mt="xs" label={t(labels[sender][one], { count: countOf(one) })} />
        ))}
      </Radio.Group>
    </Form>
  )
}

interface SenderFieldProps {
  readonly sender: Sender
  readonly onChoose: (sender: Sender) => void
}

function SenderField({ sender, onChoose }: SenderFieldProps) {
  const { t } = useTranslation('exchange')
  return (
    <Radio.Group
      label={t('sendWhose')}
      value={sender}
      onChange={(value) => onChoose(senders.find((one) => one === value) ?? 'mine')}
    >
      {senders.map((one) => (
        <Radio key={one} value={one} mt="xs" label={t(`sendWhose-${one}`)} />
      ))}
    </Radio.Group>
  )
}

interface Sending {
  readonly sender: Sender
  /** Ids. */
  readonly articles: readonly string[]
}

function useSending({ sender, articles }: Sending) {
  const { t, i18n } = useTranslation('exchange')
  const session = useSession()
  const [failure, setFailure] = useState<string | null>(null)
  const send = async (): Promise<boolean> => {
    const whose = sender === 'gold' ? { annotator: goldAnnotator } : {}
    const outcome = await session.attempt(session.client.exchange.send({ articles, ...whose }))
    if (outcome.type !== 'done') {
      setFailure(failureText(i18n, outcome))
      return false
    }
    saveFile(outcome.value)
    session.announce(t('sent', { name: outcome.value.name }))
    return true
  }
  return { failure, send }
}
