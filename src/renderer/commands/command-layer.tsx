import { type ReactElement, type ReactNode, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scheme } from '#core/model/scheme.ts'
import { useDesk, useReplica } from '#renderer/replica/hooks.ts'
import type { AppCommand } from './app-command.ts'
import { type CommandCentre, type CommandSetting, createCommandCentre } from './command-centre.ts'
import type { AppActions } from './context-now.ts'
import { HelpDialog } from './help-dialog.tsx'
import { platformOf } from './key-caps.ts'
import { createKeyHandler } from './key-handler.ts'
import { textOf } from './message.ts'
import { Palette } from './palette.tsx'
import { commandsFor } from './registry.ts'
import { type Commands, CommandsContext } from './use-commands.ts'

interface CommandLayerProps {
  readonly actions: AppActions
  readonly children: ReactNode
}

/**
 * Belongs around the whole page, inside the replica, Mantine and the catalogue: listens to the keys, holds the palette
 * and the help page, and gives `useCommands()` to what is inside.
 */
export function CommandLayer({ actions, children }: CommandLayerProps): ReactElement {
  const commands = useCommandsOf(actions)
  return (
    <CommandsContext value={commands}>
      {children}
      <Palette />
      <HelpDialog />
    </CommandsContext>
  )
}

const platform = platformOf(navigator.platform)
const noScheme: Scheme = {
  version: 1,
  kinds: [],
  targets: [],
  values: [],
  relationTypes: [],
  attributes: [],
  guidelines: '',
}

function useCommandsOf(actions: AppActions): Commands {
  const scheme = useDesk()?.project?.project.scheme ?? noScheme
  const all = useMemo(() => commandsFor(scheme), [scheme])
  const centre = useCommandCentre(all, actions)
  useEffect(() => {
    const run = (command: AppCommand): void => void centre.run(command)
    const handler = createKeyHandler({ ...centre, platform, run })
    window.addEventListener('keydown', handler, { capture: true })
    return () => window.removeEventListener('keydown', handler, { capture: true })
  }, [centre])
  return useMemo(() => {
    const find = (id: string) => all.find((command) => command.id === id)
    const run = async (id: string): Promise<void> => {
      const command = find(id)
      if (command) await centre.run(command)
    }
    return { all, scheme, platform, context: centre.context, run, inTurn: centre.inTurn, find }
  }, [all, scheme, centre])
}

function useCommandCentre(commands: readonly AppCommand[], actions: AppActions): CommandCentre {
  const replica = useReplica()
  const { t } = useTranslation('commands')
  const setting = useMemo<CommandSetting>(
    () => ({ commands, actions, say: (message) => replica.session.announce(textOf(t, message)) }),
    [commands, actions, replica, t],
  )
  // The first setting only; later ones arrive by the effect, so that the queue outlives them.
  const [centre] = useState(() => createCommandCentre(replica, setting))
  useEffect(() => centre.set(setting), [centre, setting])
  return centre
}
