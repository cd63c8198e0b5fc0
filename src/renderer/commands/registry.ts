import type { Scheme } from '#core/model/scheme.ts'
import type { AppCommand } from './app-command.ts'
import { appCommands } from './app-commands.ts'
import { historyCommands } from './history-commands.ts'
import { navigateCommands } from './navigate-commands.ts'
import { orphanCommands } from './orphan-commands.ts'
import { relationCommands } from './relation-commands.ts'
import { reviewCommands } from './review-commands.ts'
import { spanCommands } from './span-commands.ts'
import { stanceCommands } from './stance-commands.ts'
import { tagCommands } from './tag-commands.ts'

/** Every command there is under a scheme; where two claim a key, the earlier one has it. */
export function commandsFor(scheme: Scheme): readonly AppCommand[] {
  return [
    ...appCommands(scheme),
    ...historyCommands(),
    ...navigateCommands(scheme),
    ...spanCommands(),
    ...orphanCommands(),
    ...relationCommands(scheme),
    ...reviewCommands(),
    ...tagCommands(scheme),
    ...stanceCommands(scheme),
  ]
}
