import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReceiveChoices, ReceivedLayer } from '#core/exchange/receive-views.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import { toggled } from './choices.ts'
import style from './exchange.module.css'
import { choose } from './receive-state.ts'

interface LayerLineProps {
  readonly layer: ReceivedLayer
  readonly choices: ReceiveChoices | null
}

/** One layer of the file, with a tick where it is taken. */
export function LayerLine({ layer, choices }: LayerLineProps) {
  const { t } = useTranslation(['exchange', 'transfer'])
  const session = useSession()
  const { annotator, title, standing, isMine, isTaken, doubts } = layer
  const facts = [
    t(`standing-${standing}`),
    ...(standing === 'new'
      ? [
          t('transfer:readAnnotations', { count: layer.annotations }),
          t('transfer:readRelations', { count: layer.relations }),
        ]
      : [t('changeFacts', layer.changes)]),
    ...(isMine ? [t('mine')] : []),
    ...(doubts.length > 0 ? [t('odd', { count: doubts.length })] : []),
  ]
  return (
    <li data-taken={isTaken}>
      <Checkbox
        checked={isTaken}
        disabled={choices === null}
        onChange={() => choices && void choose(session, toggled(choices, layer))}
        label={
          <>
            <strong>{title}</strong> <span className={style['who']}>{annotator}</span>
          </>
        }
        description={facts.join(' · ')}
      />
    </li>
  )
}
