import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCaps } from '#renderer/commands/key-caps-view.tsx'
import { useCommands } from '#renderer/commands/use-commands.ts'
import style from './inspector.module.css'

/** How to begin. */
export function NothingSelected(): ReactElement {
  const { t } = useTranslation('annotate')
  const { scheme } = useCommands()
  const kinds = scheme.kinds.filter((kind) => kind.key !== '')
  return (
    <div className={style['hint']}>
      <p>{t('nothingSelected')}</p>
      <ul>
        {kinds.map(({ id, key, label }) => (
          <li key={id}>
            <KeyCaps keys={key} /> {t('tagAs', { kind: label })}
          </li>
        ))}
        <li>
          <KeyCaps keys="Tab" /> {t('nextAnnotation')}
        </li>
        <li>
          <KeyCaps keys="?" /> {t('allKeys')}
        </li>
      </ul>
    </div>
  )
}
