import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { ariaKeys } from '#renderer/commands/key-caps.ts'
import { KeyCaps } from '#renderer/commands/key-caps-view.tsx'
import { useCommands } from '#renderer/commands/use-commands.ts'
import style from './inspector.module.css'

const buttons = [
  { id: 'relate', label: 'relate' },
  { id: 'add-selection', label: 'addSelection' },
  { id: 'remove', label: 'remove' },
] as const

/** What can be done to the annotation, with its keys. */
export function SpanButtons(): ReactElement {
  const { t } = useTranslation('annotate')
  const { run, find, platform } = useCommands()
  return (
    <div className={style['buttons']}>
      {buttons.map(({ id, label }) => {
        const keys = find(id)?.keys ?? []
        return (
          <Button
            key={id}
            size="compact-xs"
            variant="default"
            fw={500}
            aria-keyshortcuts={ariaKeys(keys, platform)}
            rightSection={keys[0] === undefined ? null : <KeyCaps keys={keys[0]} />}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void run(id)}
          >
            {t(label)}
          </Button>
        )
      })}
    </div>
  )
}
