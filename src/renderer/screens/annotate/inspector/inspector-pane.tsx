import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '#renderer/app/view-state.ts'
import { useDesk } from '#renderer/replica/hooks.ts'
import { surfaceNow } from '#renderer/commands/surface-slot.ts'
import { type OpenWork, withIds } from '#renderer/screens/annotate/open-work.ts'
import { useKeyDown } from '#renderer/screens/annotate/parts/use-key-down.ts'
import style from './inspector.module.css'
import { NothingSelected } from './nothing-selected.tsx'
import { OneSelected } from './one-selected.tsx'
import { SeveralSelected } from './several-selected.tsx'

/** What can be said about the annotations that are selected. Escape goes back to the text. */
export function InspectorPane({ work }: { readonly work: OpenWork | null }): ReactElement {
  const { t } = useTranslation('annotate')
  const isReadOnly = (useDesk()?.project?.readOnly ?? null) !== null
  const pane = useKeyDown<HTMLElement>((event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) surfaceNow()?.focus()
  })
  return (
    <section ref={pane} className={style['pane']} aria-label={t('inspector')} data-pane="inspector">
      <fieldset className={style['fields']} disabled={isReadOnly}>
        {work && <Inspector work={work} />}
      </fieldset>
    </section>
  )
}

function Inspector({ work }: { readonly work: OpenWork }): ReactElement {
  const { selected } = useView()
  const annotations = withIds(work.layer, selected)
  const [first, second] = annotations
  if (!first) return <NothingSelected />
  if (second) return <SeveralSelected annotations={annotations} />
  return <OneSelected key={first.id} work={work} annotation={first} />
}
