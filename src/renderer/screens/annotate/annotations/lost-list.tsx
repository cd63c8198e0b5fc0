import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Orphan } from '#core/model/annotation.ts'
import { chooseOrphan } from '#renderer/commands/chosen-orphan.ts'
import { kindLabel, startOf } from '#renderer/commands/describe.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { useDesk, useSession } from '#renderer/replica/hooks.ts'
import type { OpenWork } from '#renderer/screens/annotate/open-work.ts'
import { HiddenText } from '#renderer/screens/annotate/parts/hidden-text.tsx'
import { KindMark } from '#renderer/screens/annotate/parts/kind-mark.tsx'
import style from './lost-list.module.css'

/** What lost its place when the text was corrected: to be put somewhere, or removed. */
export function LostList({ work }: { readonly work: OpenWork }): ReactElement | null {
  const { t } = useTranslation('revision')
  const orphans = work.layer.orphans ?? []
  if (orphans.length === 0) return null
  return (
    <section className={style['lost']} aria-label={t('lostList')} data-lost>
      <h3>{t('lost', { count: orphans.length })}</h3>
      <p>{t('lostExplained')}</p>
      <ul>
        {orphans.map((orphan) => (
          <LostItem key={orphan.id} orphan={orphan} article={work.article.id} />
        ))}
      </ul>
    </section>
  )
}

/** A press must not take the selection out of the text. */
const keepSelection = { onMouseDown: (event: { preventDefault(): void }) => event.preventDefault() }

function LostItem({ orphan, article }: { readonly orphan: Orphan; readonly article: string }): ReactElement {
  const { t } = useTranslation('revision')
  const { scheme, run } = useCommands()
  const session = useSession()
  const isReadOnly = (useDesk()?.project?.readOnly ?? null) !== null
  const quote = startOf(orphan.quote, 120)
  const put = (): void => {
    chooseOrphan(orphan.id)
    void run('reattach')
  }
  const remove = () => session.execute(article, { type: 'remove', ids: [orphan.id] })
  return (
    <li>
      <KindMark scheme={scheme} kind={orphan.kind} />
      <HiddenText>{kindLabel(scheme, orphan.kind)}: </HiddenText>
      <span>{quote}</span>
      <button
        type="button"
        aria-label={t('putHere', { quote })}
        disabled={isReadOnly}
        onClick={put}
        {...keepSelection}
      >
        {t('put')}
      </button>
      <button
        type="button"
        aria-label={t('removeLost', { quote })}
        disabled={isReadOnly}
        onClick={() => void remove()}
        {...keepSelection}
      >
        {t('remove')}
      </button>
    </li>
  )
}
