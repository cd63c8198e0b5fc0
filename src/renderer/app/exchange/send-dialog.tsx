import { Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureText } from '#renderer/app/failure-text.ts'
import { Form } from '#renderer/app/form.tsx'
import { closeFrameDialog } from '#renderer/app/frame-dialog.ts'
import { useLibraryView } from '#renderer/screens/library/library-view.ts'
import { useLibrary, useSession } from '#renderer/replica/hooks.ts'
import { saveFile } from '#renderer/screens/export/save-file.ts'
import style from './exchange.module.css'
import { articlesToSend, type SendChoice, sendChoices } from './send-choice.ts'

const labels = { done: 'sendDone', all: 'sendAll', marked: 'sendMarked' } as const

/** My work as a file for colleagues. */
export function SendDialog() {
  const { t, i18n } = useTranslation('exchange')
  const session = useSession()
  const library = useLibrary()
  const { marked } = useLibraryView()
  const offered = sendChoices.filter((one) => articlesToSend(one, { rows: library, marked }).length > 0)
  const [choice, setChoice] = useState<SendChoice>(offered[0] ?? 'all')
  const [failure, setFailure] = useState<string | null>(null)
  const send = async (): Promise<boolean> => {
    const articles = articlesToSend(choice, { rows: library, marked })
    const outcome = await session.attempt(session.client.exchange.send({ articles }))
    if (outcome.type !== 'done') {
      setFailure(failureText(i18n, outcome))
      return false
    }
    saveFile(outcome.value)
    session.announce(t('sent', { name: outcome.value.name }))
    return true
  }
  return (
    <Form action={t('sendButton')} failure={failure} onSend={send} onClose={closeFrameDialog}>
      <p className={style['hint']}>{t('sendExplained')}</p>
      <Radio.Group
        label={t('sendWhich')}
        value={choice}
        onChange={(value) => setChoice(sendChoices.find((one) => one === value) ?? 'all')}
      >
        {(offered.length > 0 ? offered : (['all'] as const)).map((one) => (
          <Radio
            key={one}
            value={one}
            mt="xs"
            label={t(labels[one], { count: articlesToSend(one, { rows: library, marked }).length })}
          />
        ))}
      </Radio.Group>
    </Form>
  )
}
