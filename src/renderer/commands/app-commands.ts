import type { Status } from '#core/model/layer.ts'
import type { Scheme } from '#core/model/scheme.ts'
import type { Screen } from '#renderer/app/view-state.ts'
import type { AppCommand } from './app-command.ts'
import type { CommandContext } from './command-context.ts'
import type { Message } from './message.ts'

/** What belongs to the program and the article as a whole. */
export function appCommands({ kinds }: Scheme): readonly AppCommand[] {
  return [
    palette,
    help,
    saved,
    importFiles,
    sendWork,
    backups,
    receiveWork,
    newProject,
    openProject,
    ...(['library', 'annotate', 'review', 'agreement', 'export'] as const).map(screenCommand),
    toggleDone,
    ...(['to-do', 'in-progress', 'done'] as const).map(statusCommand),
    ...kinds.map(({ id, label }) => kindVisibilityCommand(id, label)),
  ]
}

const always = { group: 'app', scope: 'app', isEnabled: () => true } as const

const palette: AppCommand = {
  ...always,
  id: 'palette',
  label: { key: 'palette' },
  keys: ['Mod+K'],
  run: async ({ page }) => page.openPalette(),
}

const help: AppCommand = {
  ...always,
  id: 'help',
  label: { key: 'help' },
  keys: ['?'],
  run: async ({ page }) => page.open({ type: 'help' }),
}

/** Everything is saved at once; the habit of asking for it deserves an answer. */
const saved: AppCommand = {
  ...always,
  id: 'save',
  label: { key: 'save' },
  keys: ['Mod+S'],
  run: async ({ saveState, say }) => say(saveMessage(saveState)),
}

function saveMessage(state: CommandContext['saveState']): Message {
  switch (state.type) {
    case 'saved':
      return { key: 'allSaved' }
    case 'saving':
      return { key: 'stillSaving' }
    case 'not-saved':
      return { key: 'notSaved', values: { reason: state.reason } }
    case 'reconnecting':
      return { key: 'reconnecting' }
    default:
      return state satisfies never
  }
}

const importFiles: AppCommand = {
  ...always,
  id: 'import',
  label: { key: 'import' },
  keys: ['Mod+I'],
  edits: true,
  isEnabled: ({ hasProject }) => hasProject,
  run: async ({ page }) => page.openImport(),
}

const sendWork: AppCommand = {
  ...always,
  id: 'send-work',
  label: { key: 'sendWork' },
  keys: [],
  isEnabled: ({ hasProject }) => hasProject,
  run: async ({ page }) => page.sendWork(),
}

const receiveWork: AppCommand = {
  ...always,
  id: 'receive-work',
  label: { key: 'receiveWork' },
  keys: [],
  isEnabled: ({ hasProject }) => hasProject,
  run: async ({ page }) => page.receiveWork(),
}

const backups: AppCommand = {
  ...always,
  id: 'backups',
  label: { key: 'backups' },
  keys: [],
  isEnabled: ({ hasProject }) => hasProject,
  run: async ({ page }) => page.showBackups(),
}

const newProject: AppCommand = {
  ...always,
  id: 'new-project',
  label: { key: 'newProject' },
  keys: [],
  run: async ({ page }) => page.newProject(),
}

const openProject: AppCommand = {
  ...always,
  id: 'open-project',
  label: { key: 'openProject' },
  keys: ['Mod+O'],
  run: async ({ page }) => page.openProject(),
}

const screens = {
  library: { key: 'toLibrary', keys: [] },
  annotate: { key: 'toAnnotate', keys: [] },
  review: { key: 'toReview', keys: [] },
  agreement: { key: 'toAgreement', keys: [] },
  export: { key: 'toExport', keys: ['Mod+E'] },
} as const

function screenCommand(screen: Screen): AppCommand {
  return {
    ...always,
    id: `screen-${screen}`,
    label: { key: screens[screen].key },
    keys: screens[screen].keys,
    isEnabled: ({ view, hasProject }) => hasProject && view.screen !== screen,
    run: async ({ page }) => page.showScreen(screen),
  }
}

const statusLabels = { 'to-do': 'statusToDo', 'in-progress': 'statusInProgress', done: 'statusDone' } as const

function statusCommand(status: Status): AppCommand {
  return {
    id: `status-${status}`,
    label: { key: 'setStatus', values: { status: { key: statusLabels[status] } } },
    group: 'app',
    keys: [],
    scope: 'annotate',
    edits: true,
    isEnabled: ({ work }) => work !== null && work.layer.status !== status,
    run: (context) => setStatus(context, status),
  }
}

const toggleDone: AppCommand = {
  id: 'toggle-done',
  label: { key: 'toggleDone' },
  group: 'app',
  keys: ['Shift+D'],
  scope: 'annotate',
  edits: true,
  isEnabled: ({ work }) => work !== null,
  run: (context) => setStatus(context, context.work?.layer.status === 'done' ? 'in-progress' : 'done'),
}

async function setStatus({ work, session, say }: CommandContext, status: Status): Promise<void> {
  if (!work || !(await session.execute(work.article.id, { type: 'set-status', status }))) return
  say({ key: 'statusIs', values: { status: { key: statusLabels[status] } } })
}

function kindVisibilityCommand(id: string, label: string): AppCommand {
  return {
    id: `show-${id}`,
    label: { key: 'toggleKind', values: { kind: label } },
    group: 'app',
    keys: [],
    scope: 'annotate',
    isEnabled: ({ work }) => work !== null,
    run: async ({ view: { hiddenKinds }, work, page, say }) => {
      const isHidden = hiddenKinds.includes(id)
      // What cannot be seen must not be changed with the rest.
      if (work && !isHidden)
        page.select(
          work.article.id,
          work.selected.filter((a) => a.kind !== id),
        )
      page.setHiddenKinds(isHidden ? hiddenKinds.filter((kind) => kind !== id) : [...hiddenKinds, id])
      say({ key: isHidden ? 'kindShown' : 'kindHidden', values: { kind: label } })
    },
  }
}
