import { publishedCases } from '#core/agreement/published.ts'
import { type Verdict, verifyCases } from '#core/agreement/verify.ts'
import type { BackupLimits } from '#core/backup/backup.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import type { Appearance, Place } from '#core/settings.ts'
import type { DeskSurroundings, NewProject } from './desk-surroundings.ts'
import type { Backups, Restoring } from './backups.ts'
import type { Listener } from './feed.ts'
import { createQueue } from './queue.ts'
import { type Cancellation, throughout } from './stepwise.ts'
import type { DeskState } from './views.ts'
import type { Workspace } from './workspace.ts'
import { AnalystsDesk } from './analysts-desk.ts'

/** An analyst's desk: which project is open, who works on it, what was open before. */
export interface Desk {
  readonly backups: Pick<Backups, 'list' | 'make'>
  /** Puts a backup in place, also of the open project, or into another folder; gives where it is now. */
  restore(restoring: Restoring): Promise<Result<string>>
  setBackupLimits(limits: BackupLimits): Promise<Result<null>>
  state(): DeskState
  subscribe(listener: Listener<DeskState>): () => void
  workspace(): Result<Workspace>
  /** What a shell opens where it was told nothing: the last project, or the sample on the first start. */
  start(): Promise<Result<null>>
  /** For reading where the work of whoever works here is open elsewhere; the state says so, and opening again tries again. */
  open(path: string): Promise<Result<null>>
  /** The same for `annotator`, whoever worked on it last; nobody else's work is claimed, not even for a moment. */
  openAs(path: string, annotator: string): Promise<Result<null>>
  /** Nothing can be changed, and it is not remembered. */
  openForReading(path: string): Promise<Result<null>>
  create(request: NewProject): Promise<Result<null>>
  openSample(): Promise<Result<null>>
  /** Tries at once to save what the disk has refused. */
  retry(): Promise<Result<null>>
  /** Copies the project to another folder and goes on there, with all that the disk has refused here. */
  saveElsewhere(path: string): Promise<Result<null>>
  /** Refused, as opening another project is, while there is something that the disk does not take. */
  close(): Promise<Result<null>>
  /** Says who works here; an unknown name becomes one of the project's annotators. */
  identify(annotator: string): Promise<Result<null>>
  chooseFolder(purpose: 'open' | 'new'): Promise<string | null>
  setAppearance(appearance: Appearance): Promise<Result<null>>
  savePlace(place: Place): Promise<Result<null>>
  /** Computes published values anew, those that ship with the program where `cases` is null; null where `signal` aborted. */
  verify(cases: readonly unknown[] | null, signal?: Cancellation): Promise<readonly Verdict[] | null>
}

export async function createDesk(surroundings: DeskSurroundings): Promise<Desk> {
  const desk = new AnalystsDesk(surroundings, await surroundings.settings.read())
  const inTurn = createQueue()
  return {
    backups: desk.backups,
    restore: (restoring) => inTurn(() => desk.restore(restoring)),
    setBackupLimits: (backups) => inTurn(() => desk.remember((settings) => ({ ...settings, backups }))),
    state: () => desk.state(),
    subscribe: (listener) => desk.changes.subscribe(listener),
    workspace: () => (desk.current ? succeed(desk.current.workspace) : fail('no-project-open')),
    start: () => inTurn(() => desk.start()),
    open: (path) => inTurn(() => desk.open(path)),
    openAs: (path, annotator) => inTurn(() => desk.openAs(path, annotator)),
    openForReading: (path) => inTurn(() => desk.openForReading(path)),
    create: (request) => inTurn(() => desk.create(request)),
    openSample: () => inTurn(() => desk.openSample()),
    retry: async () => (await desk.current?.workspace.settle()) ?? succeed(null),
    saveElsewhere: (path) => inTurn(() => desk.saveElsewhere(path)),
    close: () => inTurn(() => desk.close()),
    identify: (annotator) => inTurn(() => desk.identify(annotator)),
    chooseFolder: async (purpose) => (await surroundings.shell?.chooseFolder(purpose)) ?? null,
    setAppearance: (appearance) => inTurn(() => desk.remember((settings) => ({ ...settings, appearance }))),
    savePlace: (place) => inTurn(() => desk.savePlace(place)),
    verify: async (cases, signal) =>
      throughout(
        verifyCases(cases ?? publishedCases, await surroundings.solver()),
        surroundings.pace,
        signal,
      ),
  }
}
