import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCaps } from './key-caps-view.tsx'
import { useCommands } from './use-commands.ts'
import style from './key-hints.module.css'

/** The keys of the Annotate screen that are worth a reminder, for the status line. */
export function KeyHints(): ReactElement {
  const { t } = useTranslation('help')
  const { scheme } = useCommands()
  const hints = [
    { keys: scheme.kinds.map((kind) => kind.key).filter((key) => key !== ''), label: t('hintTag') },
    { keys: scheme.targets.map((target) => target.key).filter((key) => key !== ''), label: t('hintStance') },
    { keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'], label: t('hintEdge') },
    { keys: ['Tab'], label: t('hintNext') },
    { keys: ['R'], label: t('hintRelate') },
    { keys: ['Mod+Z'], label: t('hintUndo') },
    { keys: ['?'], label: t('hintHelp') },
  ]
  return (
    <span className={style['hints']}>
      {hints.map(({ keys, label }) => (
        <span key={label} className={style['hint']}>
          {keys.map((key) => (
            <KeyCaps key={key} keys={key} />
          ))}
          {label}
        </span>
      ))}
    </span>
  )
}
