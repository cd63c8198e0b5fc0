import { useTranslation } from 'react-i18next'
import type { Range } from '#core/model/article.ts'
import { startOf } from '#renderer/commands/describe.ts'
import { openDialog } from '#renderer/commands/dialog-state.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import type { OpenWork } from '#renderer/screens/annotate/open-work.ts'
import { typesBetween } from '#renderer/screens/annotate/relate/relate-candidates.ts'
import { useRelate } from '#renderer/screens/annotate/relate/use-relate.ts'

/** What dragging in the text does. */
export function useSurfaceSteps({ article, layer }: OpenWork) {
  const { t } = useTranslation(['commands', 'annotate'])
  const { scheme } = useCommands()
  const { execute, announce } = useSession()
  const addRelation = useRelate(article.id)
  const moveEdges = (id: string, ranges: readonly Range[]): void => {
    const quote = startOf(ranges.map(({ start, end }) => article.text.slice(start, end)).join(' '))
    void execute(article.id, { type: 'set-ranges', id, ranges }).then(
      (done) => done && announce(t('edgeMoved', { quote })),
    )
  }
  /** Where one type fits there is nothing to ask. */
  const relate = (from: string, to: string): void => {
    const start = layer.annotations.find((a) => a.id === from)
    const end = layer.annotations.find((a) => a.id === to)
    if (!start || !end) return
    const [type, second] = typesBetween(scheme, layer, [start, end])
    if (!type) announce(t('noTypeFits', { ns: 'annotate' }))
    else if (second) openDialog({ type: 'relate', from, to })
    else void addRelation(type, start, end)
  }
  return { moveEdges, relate }
}
