import { Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Receipt, ReceiveChoices } from '#core/exchange/receive-views.ts'
import { isIdentifier } from '#core/model/identifier.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import { decided } from './choices.ts'
import style from './exchange.module.css'
import { choose } from './receive-state.ts'

interface PersonChoiceProps {
  readonly person: Receipt['people'][number]
  readonly choices: ReceiveChoices
}

/** Two people of one name: who is it? */
export function PersonChoice({ person: { id, name }, choices }: PersonChoiceProps) {
  const { t } = useTranslation('exchange')
  const session = useSession()
  const [other, setOther] = useState(`${id}-2`)
  const chosen = choices.people?.[id]
  const value = chosen === undefined ? 'undecided' : chosen === id ? 'same' : 'other'
  const decide = (ours: string | null) => void choose(session, decided(choices, id, ours))
  const answers: Readonly<Record<string, string | null>> = { undecided: null, same: id, other }
  return (
    <div className={style['person']}>
      <Radio.Group
        label={t('whoIs', { name, id })}
        value={value}
        onChange={(answer) => decide(answers[answer] ?? null)}
      >
        <Radio value="undecided" label={t('whoUndecided')} />
        <Radio value="same" label={t('whoSame', { id })} />
        <Radio value="other" label={t('whoOther')} />
      </Radio.Group>
      <TextInput
        className={style['otherId'] ?? ''}
        size="xs"
        aria-label={t('whoOtherId', { id })}
        value={other}
        onChange={(event) => {
          const next = event.currentTarget.value
          setOther(next)
          if (value === 'other' && isIdentifier(next)) decide(next)
        }}
      />
    </div>
  )
}
