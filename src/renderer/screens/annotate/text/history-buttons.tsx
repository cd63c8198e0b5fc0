import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { UndoState } from '#core/workspace/views.ts'
import { ariaKeys } from '#renderer/commands/key-caps.ts'
import { textOf } from '#renderer/commands/message.ts'
import { stepName } from '#renderer/commands/step-name.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import style from './text-toolbar.module.css'

/** Undo and redo, each with the step that it would take in its tooltip, and the way to the history. */
export function HistoryButtons({ history }: { readonly history: UndoState }): ReactElement {
  return (
    <div className={style['history']}>
      <StepButton id="undo" step={history.undo} path="M6 3 2.5 6.5 6 10M3 6.5h6.5a4 4 0 0 1 0 8H6" />
      <StepButton id="redo" step={history.redo} path="M10 3l3.5 3.5L10 10M13 6.5H6.5a4 4 0 0 0 0 8H10" />
      <StepButton
        id="history"
        step=""
        path="M8 2.5a5.5 5.5 0 1 1-5.3 4M2.2 3.4l.4 3.2 3.2-.5M8 5.2V8l2 1.4"
      />
    </div>
  )
}

interface StepButtonProps {
  readonly id: 'undo' | 'redo' | 'history'
  readonly step: string | null
  readonly path: string
}

function StepButton({ id, step, path }: StepButtonProps): ReactElement {
  const { t } = useTranslation('commands')
  const { run, find, platform } = useCommands()
  const title = step === null || step === '' ? t(id) : `${t(id)}: ${textOf(t, stepName(step))}`
  return (
    <button
      type="button"
      className={style['step']}
      aria-label={t(id)}
      title={title}
      aria-keyshortcuts={ariaKeys(find(id)?.keys ?? [], platform)}
      disabled={step === null}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void run(id)}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
    </button>
  )
}
