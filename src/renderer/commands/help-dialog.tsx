import { Modal } from '@mantine/core'
import { type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useReadable } from '#renderer/replica/hooks.ts'
import { groupOrder } from './app-command.ts'
import { closeDialog, dialogState } from './dialog-state.ts'
import { HelpKeys, type KeyLine } from './help-keys.tsx'
import { HelpScheme } from './help-scheme.tsx'
import style from './help-dialog.module.css'
import { textOf } from './message.ts'
import { useCommands } from './use-commands.ts'

/** All keys, and what the scheme's words mean. */
export function HelpDialog(): ReactElement {
  const { t } = useTranslation('help')
  const isOpen = useReadable(dialogState)?.type === 'help'
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      title={t('title')}
      size="min(1080px, 94vw)"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <HelpPage />
    </Modal>
  )
}

function HelpPage(): ReactElement {
  const { t } = useTranslation('help')
  const groups = useKeyLines()
  const caretKeys = useCaretKeys()
  return (
    <div className={style['page']}>
      {groups.map(({ group, lines }) => (
        <HelpKeys key={group} title={t(`keys-${group}`)} lines={lines} />
      ))}
      <HelpKeys title={t('keys-caret')} lines={caretKeys} />
      <HelpScheme />
    </div>
  )
}

function useKeyLines() {
  const { t } = useTranslation('commands')
  const { all } = useCommands()
  return useMemo(
    () =>
      groupOrder
        .map((group) => ({
          group,
          lines: all
            .filter((command) => command.group === group && command.keys.length > 0)
            .map(({ label, keys }) => ({ keys, text: textOf(t, label) })),
        }))
        .filter(({ lines }) => lines.length > 0),
    [all, t],
  )
}

/** The reading surface's own keys; they move the caret and change nothing. */
function useCaretKeys(): readonly KeyLine[] {
  const { t } = useTranslation('help')
  return [
    { keys: ['ArrowLeft', 'ArrowRight'], text: t('caretCharacter') },
    { keys: ['Mod+ArrowLeft', 'Mod+ArrowRight'], text: t('caretWord') },
    { keys: ['ArrowUp', 'ArrowDown'], text: t('caretLine') },
    { keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], text: t('caretSentence') },
    { keys: ['Mod+ArrowUp', 'Mod+ArrowDown'], text: t('caretParagraph') },
    { keys: ['Home', 'End'], text: t('caretLineEdge') },
    { keys: ['Mod+Home', 'Mod+End'], text: t('caretTextEdge') },
    { keys: ['PageUp', 'PageDown'], text: t('caretPage') },
    { keys: ['Shift+ArrowRight'], text: t('caretSelect') },
    { keys: ['Escape'], text: t('caretUnselect') },
    { keys: ['Escape', 'Tab'], text: t('caretLeave') },
  ]
}
