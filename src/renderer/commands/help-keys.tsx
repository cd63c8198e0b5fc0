import type { ReactElement } from 'react'
import { keyCaps } from './key-caps.ts'
import { KeyCaps } from './key-caps-view.tsx'
import style from './help-dialog.module.css'
import { useCommands } from './use-commands.ts'

export interface KeyLine {
  /** Alternatives, or a sequence that the text explains. */
  readonly keys: readonly string[]
  readonly text: string
}

interface HelpKeysProps {
  readonly title: string
  readonly lines: readonly KeyLine[]
}

/** One group of keys with what they do. */
export function HelpKeys({ title, lines }: HelpKeysProps): ReactElement {
  const { platform } = useCommands()
  return (
    <section className={style['group']}>
      <h3 className={style['heading']}>{title}</h3>
      <dl className={style['lines']}>
        {lines.map(({ keys, text }) => (
          <div key={text} className={style['line']}>
            <dt>{text}</dt>
            <dd>
              {keys.map((key) => (
                <span key={key} className={style['key']}>
                  <KeyCaps keys={key} />
                  <span className={style['spoken']}>{keyCaps(key, platform).join(' + ')}</span>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
