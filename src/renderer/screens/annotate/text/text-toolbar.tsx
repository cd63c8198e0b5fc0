import { NativeSelect } from '@mantine/core'
import type { MouseEvent, ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { statusSchema } from '#core/model/layer.ts'
import { statusKey } from '#renderer/app/status-key.ts'
import { ariaKeys } from '#renderer/commands/key-caps.ts'
import { KeyCaps } from '#renderer/commands/key-caps-view.tsx'
import { useCommands } from '#renderer/commands/use-commands.ts'
import type { OpenWork } from '#renderer/screens/annotate/open-work.ts'
import { colourClass } from '#renderer/screens/annotate/parts/colour-class.ts'
import { KindMark } from '#renderer/screens/annotate/parts/kind-mark.tsx'
import { moveFocus } from '#renderer/screens/annotate/parts/move-focus.ts'
import { useKeyDown } from '#renderer/screens/annotate/parts/use-key-down.ts'
import { HistoryButtons } from './history-buttons.tsx'
import style from './text-toolbar.module.css'

/** One button per kind, undo and redo, and how far the article is. */
export function TextToolbar({ work }: { readonly work: OpenWork }): ReactElement {
  return (
    <div className={style['bar']}>
      <TagButtons />
      <HistoryButtons history={work.history} />
      <span className={style['gap']} />
      <StatusSelect status={work.layer.status} />
    </div>
  )
}

function TagButtons(): ReactElement {
  const { t } = useTranslation('annotate')
  const { scheme, run, platform } = useCommands()
  const bar = useKeyDown<HTMLDivElement>((event, element) =>
    moveFocus(event, element.querySelectorAll('button')),
  )
  return (
    <div ref={bar} role="toolbar" aria-label={t('tagSelection')} className={style['tags']}>
      {scheme.kinds.map((kind) => (
        <button
          key={kind.id}
          type="button"
          className={colourClass(kind.colour, style['tag'])}
          title={kind.definition}
          aria-keyshortcuts={kind.key === '' ? undefined : ariaKeys([kind.key], platform)}
          onMouseDown={keepFocus}
          onClick={() => void run(`tag-${kind.id}`)}
        >
          <KindMark scheme={scheme} kind={kind.id} />
          {kind.label}
          {kind.key !== '' && <KeyCaps keys={kind.key} />}
        </button>
      ))}
    </div>
  )
}

/** A click must not take the focus out of the text: the next key belongs there. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

function StatusSelect({ status }: Pick<OpenWork['layer'], 'status'>): ReactElement {
  const { t } = useTranslation(['annotate', 'frame'])
  const { run } = useCommands()
  return (
    <NativeSelect
      size="xs"
      aria-label={t('statusOfArticle')}
      value={status}
      onChange={(event) => void run(`status-${event.currentTarget.value}`)}
      data={statusSchema.options.map((value) => ({ value, label: t(`frame:${statusKey(value)}`) }))}
    />
  )
}
