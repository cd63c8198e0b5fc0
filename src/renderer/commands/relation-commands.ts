import type { Scheme } from '#core/model/scheme.ts'
import type { AppCommand } from './app-command.ts'

/** Relating starts at the annotation that is selected; the dialog asks for the rest. */
export function relationCommands({ relationTypes }: Scheme): readonly AppCommand[] {
  return [
    {
      id: 'relate',
      label: { key: 'relate' },
      group: 'relation',
      keys: ['R'],
      scope: 'annotate',
      edits: true,
      isEnabled: ({ work }) => work?.selected.length === 1 && relationTypes.length > 0,
      run: async ({ work, page }) => {
        const from = work?.selected[0]
        if (from) page.open({ type: 'relate', from: from.id, to: null })
      },
    },
  ]
}
