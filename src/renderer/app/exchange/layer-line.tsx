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
    ...useContentFacts(layer),
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

/** How much is in it, or how much it changes. */
function useContentFacts({ standing, annotations, relations, changes }: ReceivedLayer): readonly string[] {
  const { t } = useTranslation(['exchange', 'transfer'])
  if (annotations === null || relations === null || changes === null) return [t('contentHidden')]
  if (standing !== 'new') return [t('changeFacts', changes)]
  return [
    t('transfer:readAnnotations', { count: annotations }),
    t('transfer:readRelations', { count: relations }),
  ]
}
