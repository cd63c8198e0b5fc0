import type { AppCommand } from './app-command.ts'
import type { CommandContext } from './command-context.ts'
import { commandFor, placeOf } from './key-map.ts'
import type { Platform } from './key-match.ts'

export interface KeyHandlerSources {
  readonly platform: Platform
  readonly commands: () => readonly AppCommand[]
  readonly context: () => CommandContext
  readonly run: (command: AppCommand) => void
}

/**
 * Listens at the window before anything else, so that one place decides what a key means. Tab goes from annotation to
 * annotation in the text; after Escape it leaves the text, so that the keyboard is never caught there.
 */
export function createKeyHandler({ platform, commands, context, run }: KeyHandlerSources) {
  let isLeaving = false
  return (event: KeyboardEvent): void => {
    if (event.isComposing) return
    const now = context()
    const place = now.isCovered ? 'overlay' : placeOf(event.target instanceof Element ? event.target : null)
    const leaves = isLeaving && event.key === 'Tab'
    if (event.key !== 'Shift') isLeaving = event.key === 'Escape' && place === 'text'
    if (leaves) return
    const command = commandFor(commands(), event, { screen: now.view.screen, place, platform })
    if (!command || (command.scope === 'text' && !command.isEnabled(now))) return
    event.preventDefault()
    event.stopPropagation()
    if (command.repeats || !event.repeat) run(onBarePage(command))
  }
}

/** What opens over the page while a key waits for its turn takes the key away: it was meant for what has opened. */
function onBarePage(command: AppCommand): AppCommand {
  return { ...command, isEnabled: (now) => !now.isCovered && command.isEnabled(now) }
}
