import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { initialBackupLimits } from '#core/backup/backup.ts'
import { sentence } from '#core/problem/problem.ts'
import type { Problem } from '#core/problem/problem.ts'
import type { Result } from '#core/problem/result.ts'
import { backupShelf } from '#node/backup/backup-shelf.ts'
import { checkProject } from '#node/project/check-folder.ts'
import { createProjectGateway } from '#node/project/gateway.ts'
import { settingsFile } from '#node/settings-file.ts'
import { type Damage, damages, type Random, randomFrom } from './damages.ts'

/** How many files were broken, what came of it, and what must never come of it. */
export interface FuzzFigures {
  readonly files: number
  readonly refused: number
  readonly taken: number
  /** The slowest reading of one broken file, in milliseconds. */
  readonly slowest: number
  /** Each names the seed that repeats it. */
  readonly findings: readonly string[]
}

export interface FuzzOptions {
  readonly loaders: number
  readonly seed: number
}

const store = resolve(import.meta.dirname, '../../fixtures/stores/v1')
const gateway = createProjectGateway({ later: () => undefined })
const key = { annotator: 'ana', article: 'loan' }

/** Where a broken file is put, and who reads it then. Each gives the problems it was told. */
interface Loader {
  readonly file: string
  readonly load: (root: string) => Promise<readonly Problem[]>
}

const projectFiles = [
  'project.json',
  'articles/loan.json',
  'layers/ana/loan.json',
  'layers/ana/loan.log.jsonl',
]
const loaders: readonly Loader[] = [
  ...projectFiles.map((file) => ({ file, load: loadProject })),
  { file: 'settings.json', load: loadSettings },
  { file: 'backup', load: loadBackup },
]

/** Breaks one file of a sound project at a time, `loaders` times, and reads it by everything that reads such a file. */
export async function fuzzLoaders({ loaders: rounds, seed }: FuzzOptions): Promise<FuzzFigures> {
  const base = await mkdtemp(join(tmpdir(), 'standpoint-fuzz-'))
  let refused = 0
  let slowest = 0
  const findings: string[] = []
  try {
    const sound = await prepare(base)
    for (let round = 0; round < rounds; round++) {
      const random = randomFrom(seed + round)
      const outcome = await breakOne({ base, sound }, random)
      if (outcome.problems > 0) refused++
      slowest = Math.max(slowest, outcome.took)
      findings.push(...outcome.findings.map((finding) => `seed ${seed + round}: ${outcome.what}: ${finding}`))
    }
  } finally {
    await rm(base, { recursive: true, force: true })
  }
  return { files: rounds, refused, taken: rounds - refused, slowest: Math.round(slowest), findings }
}

/** A sound project with settings beside it and a backup in it. */
async function prepare(base: string): Promise<string> {
  const sound = join(base, 'sound')
  await cp(store, sound, { recursive: true })
  await settingsFile(sound).write(await settingsFile(sound).read())
  await backupShelf().make({ project: sound, reason: 'asked', limits: initialBackupLimits })
  return sound
}

interface Place {
  readonly base: string
  readonly sound: string
}

interface Outcome {
  readonly what: string
  readonly problems: number
  readonly took: number
  readonly findings: readonly string[]
}

async function breakOne({ base, sound }: Place, random: Random): Promise<Outcome> {
  const loader = pick(loaders, random)
  const damage = pick(damages, random)
  const root = join(base, 'broken')
  await cp(sound, root, { recursive: true })
  const file = loader.file === 'backup' ? await backupIn(root) : join(root, loader.file)
  await writeFile(file, damage.harm(await readFile(file), random))
  const began = performance.now()
  const { problems, findings } = await attempted(() => loader.load(root))
  const took = performance.now() - began
  await rm(root, { recursive: true, force: true })
  return { what: describe(loader, damage), problems: problems.length, took, findings }
}

function describe(loader: Loader, damage: Damage): string {
  return `${loader.file}, ${damage.name}`
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('There is nothing to pick.')
  return item
}

/** What must never happen: an exception, a sentence without a file or with a gap in it, a polluted prototype. */
async function attempted(load: () => Promise<readonly Problem[]>) {
  const findings: string[] = []
  let problems: readonly Problem[] = []
  try {
    problems = await load()
  } catch (error) {
    findings.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  for (const problem of problems) {
    const said = sentence(problem)
    if (problem.file === undefined) findings.push(`no file is named: ${said}`)
    if (/\{\w+\}|\n/.test(said)) findings.push(`no sentence for a person: ${said}`)
  }
  if ('polluted' in {}) findings.push('a prototype was polluted')
  return { problems, findings }
}

function problemsOf(...results: readonly Result<unknown>[]): readonly Problem[] {
  return results.flatMap((result) => (result.ok ? [] : [result.problem]))
}

/** Reading changes nothing; opening for work mends, keeps what it takes out of use, and leads to the same twice. */
async function loadProject(root: string): Promise<readonly Problem[]> {
  const before = await fingerprint(root)
  const opened = await gateway.openForReading(root)
  if (!opened.ok) return problemsOf(opened)
  const read = [
    await opened.value.readProject(),
    await opened.value.readArticle(key.article),
    await opened.value.readLayer(key),
  ]
  await opened.value.close()
  const { problems } = await checkProject(root)
  if ((await fingerprint(root)) !== before) throw new Error('Reading changed a file.')
  const work = await gateway.open(root)
  if (!work.ok) return [...problemsOf(...read, work), ...problems]
  const mended = await work.value.openLayer(key)
  await work.value.close()
  if (mended.ok) await expectSame(root, JSON.stringify(mended.value.layer))
  return [...problemsOf(...read, mended), ...problems.filter(({ file }) => file !== undefined)]
}

async function expectSame(root: string, layer: string): Promise<void> {
  const again = await gateway.openForReading(root)
  const stored = again.ok ? await again.value.readLayer(key) : again
  if (!stored.ok || JSON.stringify(stored.value.layer) !== layer)
    throw new Error('What was mended is read as something else.')
}

async function fingerprint(root: string): Promise<string> {
  const names = await readdir(root, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const parts = files.toSorted().map(async (file) => `${file} ${(await readFile(file)).toString('latin1')}`)
  return (await Promise.all(parts)).join('\n')
}

/** Settings that cannot be read are replaced by the initial ones, and kept. */
async function loadSettings(root: string): Promise<readonly Problem[]> {
  const settings = settingsFile(root)
  const written = await settings.write(await settings.read())
  return problemsOf(written)
}

/** A backup is restored whole or not at all. */
async function loadBackup(root: string): Promise<readonly Problem[]> {
  const file = await backupIn(root)
  const to = join(root, 'restored')
  const restored = await backupShelf().restoreTo(root, file.slice(join(root, 'backups/').length), to)
  const left = (await readdir(root)).filter((name) => name.includes('restor'))
  if (!restored.ok && left.length > 0) throw new Error('A refused backup left a folder behind.')
  if (restored.ok && (await checkProject(to)).articles !== 2)
    throw new Error('A backup was restored in part.')
  return problemsOf(restored)
}

async function backupIn(root: string): Promise<string> {
  const [name = ''] = await readdir(join(root, 'backups'))
  return join(root, 'backups', name)
}
