import { type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Layer } from '#core/model/layer.ts'
import { useView } from '#renderer/app/view-state.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { colourClass } from '#renderer/screens/annotate/parts/colour-class.ts'
import { KindMark } from '#renderer/screens/annotate/parts/kind-mark.tsx'
import { Section } from '#renderer/screens/annotate/parts/section.tsx'
import style from './article-pane.module.css'

/** One switch per kind: whether it is shown, and how many there are. */
export function KindToggles({ layer }: { readonly layer: Layer }): ReactElement {
  const { t } = useTranslation('annotate')
  const { scheme, run } = useCommands()
  const { hiddenKinds } = useView()
  const counts = useMemo(() => countsOf(layer), [layer])
  return (
    <div className={style['kinds']}>
      <Section title={t('show')}>
        <div className={style['toggles']}>
          {scheme.kinds.map(({ id, label, colour }) => (
            <button
              key={id}
              type="button"
              className={colourClass(colour, style['toggle'])}
              aria-pressed={!hiddenKinds.includes(id)}
              aria-label={t('showKind', { kind: label, count: counts.get(id) ?? 0 })}
              onClick={() => void run(`show-${id}`)}
            >
              <KindMark scheme={scheme} kind={id} />
              {label}
              <span className={style['count']}>{counts.get(id) ?? 0}</span>
            </button>
          ))}
        </div>
      </Section>
    </div>
  )
}

function countsOf({ annotations }: Layer): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { kind } of annotations) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
