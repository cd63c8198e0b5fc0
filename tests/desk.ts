import type { Document, ImportedFile } from '#core/format/document.ts'
import type { BackupShelf, FileReader, ProjectGateway } from '#core/ports.ts'
import { problem } from '#core/problem/problem.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { initialSettings, type Settings } from '#core/settings.ts'
import { createDesk } from '#core/workspace/desk.ts'
import type { DeskSurroundings } from '#core/workspace/desk-surroundings.ts'
import { noCache } from '#node/cache-folder.ts'
import { exactSolver } from './core/agreement/exact-solver.ts'
import { memoryGateway } from './memory-store.ts'

/** What a settings file would hold; shared by desks that follow one another. */
export interface SettingsShelf {
  settings: Settings
}

/** A desk in memory: the clock goes on by a second at each look, ids count up, "a.txt" is read as plain paragraphs. */
export async function testDesk(
  over: Partial<DeskSurroundings> = {},
  shelf: SettingsShelf = { settings: initialSettings },
) {
  let seconds = 0
  let count = 0
  const desk = await createDesk({
    gateway: memoryGateway(),
    backups: noBackups,
    settings: {
      read: async () => shelf.settings,
      write: async (settings) => {
        shelf.settings = settings
        return { ok: true, value: null }
      },
    },
    reader: paragraphReader,
    clock: { now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds++)).toISOString() },
    cache: noCache,
    ids: { next: () => `id${++count}` },
    pace: () => null,
    pause: () => new Promise(() => {}),
    solver: exactSolver,
    shell: null,
    user: 'Ana',
    projectsFolder: '/projects',
    sampleFolder: '/sample',
    sample: async () => ({
      name: 'sample.txt',
      bytes: new TextEncoder().encode('A sample article.\nIts second line.'),
    }),
    ...over,
  })
  return { desk, shelf }
}

/** Projects in memory have no backups. */
const noBackups: BackupShelf = {
  list: async () => succeed([]),
  make: async () => succeed(null),
  restore: async (_, backup) => fail('backup-unknown', { backup }),
  restoreTo: async (_, backup) => fail('backup-unknown', { backup }),
}

/** Every line is a paragraph; a file called "*.bad" cannot be read. */
const paragraphReader: FileReader = {
  read: async ({ name, bytes }) => {
    const text = new TextDecoder().decode(bytes)
    const skipped = name.endsWith('.bad') ? [problem('file-binary', {}, { file: name })] : []
    const documents = skipped.length > 0 ? [] : [documentOf(text)]
    return { format: 'text', documents, skipped, doubted: [], offsets: null } satisfies ImportedFile
  },
}

function documentOf(text: string): Document {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((m) => ({
    type: 'paragraph' as const,
    start: m.index,
    end: m.index + m[0].length,
  }))
  const source = { outlet: '', author: '', url: '', published: '' }
  const metadata = { title: text.split('\n')[0] ?? '', language: '', source }
  return { id: null, metadata, text, blocks, layers: [] }
}

export function textFile(name: string, text: string) {
  return { name, bytes: new TextEncoder().encode(text) }
}

/** What the result holds; a refusal fails the test with its code. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.params)}`)
}

/** A desk with a project on it, by Ana, that holds the given articles. */
export async function deskWith(texts: readonly string[], over: { readonly gateway?: ProjectGateway } = {}) {
  const { desk, shelf } = await testDesk(over)
  must(await desk.create({ path: '/p', name: 'Border talks', annotator: 'ana' }))
  const workspace = must(desk.workspace())
  const report = must(await workspace.import(texts.map((text, i) => textFile(`${i}.txt`, text))))
  return { desk, shelf, workspace, articles: report.added }
}
