import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Receipt, ReceiveChoices } from '#core/exchange/receive-views.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import { choose } from './receive-state.ts'

interface SeparateChoiceProps {
  readonly articles: Receipt['articles']
  readonly choices: ReceiveChoices
}

/** Articles of which ours looks like another version: they can be added as articles of their own instead. */
export function SeparateChoice({ articles, choices }: SeparateChoiceProps) {
  const { t } = useTranslation('exchange')
  const session = useSession()
  const separate = choices.separate ?? []
  const toggle = (id: string) =>
    void choose(session, {
      ...choices,
      separate: separate.includes(id) ? separate.filter((one) => one !== id) : [...separate, id],
    })
  return articles
    .filter(({ id, type }) => type === 'other-text' || separate.includes(id))
    .map(({ id, title }) => (
      <Checkbox
        key={id}
        checked={separate.includes(id)}
        label={t('separate', { title })}
        onChange={() => toggle(id)}
      />
    ))
}
