import type { Annotator, Project } from '#core/model/project.ts'
import type { ProjectStore } from '#core/ports.ts'
import { type Problem, problem } from '#core/problem/problem.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import type { Place, Settings } from '#core/settings.ts'
import { type Admission, admit, takeSeat } from './admission.ts'
import { deskState, type OpenProject } from './desk-state.ts'
import type { DeskSurroundings, NewProject } from './desk-surroundings.ts'
import { type Backups, createBackups, type Restoring } from './backups.ts'
import { createFeed } from './feed.ts'
import { MovableStore } from './movable-store.ts'
import { annotatorId, calledSo, chooseAnnotator, newProject, ownId } from './new-project.ts'
import { recalled, withPlace, withRecent } from './recent.ts'
import { saveElsewhere } from './save-elsewhere.ts'
import type { Surroundings } from './surroundings.ts'
import type { DeskState } from './views.ts'
import { createWorkspace } from './workspace.ts'

/** The desk's state and its steps; `createDesk` lets one step happen at a time. */
export class AnalystsDesk {
  readonly changes = createFeed<DeskState>()
  current: OpenProject | null = null
  readonly backups: Backups
  readonly #around: DeskSurroundings
  #settings: Settings
  #startProblem: Problem | null = null

  constructor(surroundings: DeskSurroundings, settings: Settings) {
    this.#around = surroundings
    this.#settings = settings
    this.backups = createBackups(surroundings.backups, () => this.#settings.backups)
  }

  state(): DeskState {
    const startProblem = this.current ? null : this.#startProblem
    return deskState(this.#around, { settings: this.#settings, open: this.current, startProblem })
  }

  async start(): Promise<Result<null>> {
    const last = this.#settings.recent[0]
    const started = await (last ? this.open(last.path) : this.openSample())
    this.#startProblem = started.ok ? null : started.problem
    if (!started.ok) this.#tell()
    return started
  }

  async open(path: string): Promise<Result<null>> {
    if (this.current?.store.path === path && !this.current.readOnly) return succeed(null)
    return this.#enter(path, (project) => this.#worker(project, path))
  }

  async openAs(path: string, annotator: string): Promise<Result<null>> {
    if (this.current?.store.path === path && !this.current.readOnly) return this.identify(annotator)
    const named = annotatorId(annotator)
    if (!named.ok) return named
    const newcomer = { ...this.#person(annotator), id: named.value }
    return this.#enter(path, (project) => calledSo(project, annotator) ?? newcomer)
  }

  async openForReading(path: string): Promise<Result<null>> {
    const store = await this.#around.gateway.openForReading(path)
    if (!store.ok) return store
    const project = await store.value.readProject()
    if (!project.ok) return this.#refuse(store.value, project)
    const annotator = this.#worker(project.value, path).id
    const readOnly = problem('project-read-only', {}, { file: path })
    return this.#layOut({ store: store.value, annotator, readOnly })
  }

  async create({ path, name, annotator, scheme }: NewProject): Promise<Result<null>> {
    const { ids, clock } = this.#around
    const project = newProject(
      { name, annotator, id: ids.next(), author: ids.next(), now: clock.now() },
      scheme,
    )
    if (!project.ok) return project
    const store = await this.#around.gateway.create(path, project.value)
    if (!store.ok) return store
    const who = this.#worker(project.value, path)
    const seated = await takeSeat(store.value, who)
    if (!seated.ok) return this.#refuse(store.value, seated)
    return this.#settle({ store: store.value, annotator: who.id, readOnly: null })
  }

  async openSample(): Promise<Result<null>> {
    const { sampleFolder, user, sample } = this.#around
    const opened = await this.open(sampleFolder)
    if (opened.ok || opened.problem.code !== 'project-missing') return opened
    const annotator = ownId(user)
    const created = await this.create({ path: sampleFolder, name: 'Sample: Moscow and Minsk', annotator })
    if (!created.ok || !this.current) return created
    const report = await this.current.workspace.import([await sample()], { annotator })
    return report.ok ? succeed(null) : report
  }

  async saveElsewhere(path: string): Promise<Result<null>> {
    if (!this.current) return fail('no-project-open')
    const saved = await saveElsewhere(this.#around.gateway, this.current, path)
    await this.#rememberProject(this.current)
    return saved
  }

  async close(): Promise<Result<null>> {
    const saved = await this.#saveAll()
    if (!saved.ok) return saved
    await this.backups.stop()
    await this.current?.workspace.close()
    this.current = null
    this.#tell()
    return saved
  }

  /** A project leaves the desk only when all of it is on its disk. */
  async #saveAll(): Promise<Result<null>> {
    return (await this.current?.workspace.settle()) ?? succeed(null)
  }

  async identify(name: string): Promise<Result<null>> {
    if (!this.current) return fail('no-project-open')
    const named = annotatorId(name)
    if (!named.ok) return named
    const id = named.value
    const { store, annotator: before, readOnly } = this.current
    const who = { ...this.#person(name), id }
    if (readOnly) return this.#enter(store.path, () => who)
    const seated = await takeSeat(store, who)
    if (!seated.ok) return seated
    const settled = await this.#settle({ store, annotator: id, readOnly: null })
    if (settled.ok && before !== id) await store.release(before)
    return settled
  }

  /** The open project is closed for it, and opened again whatever comes of it. */
  async restore(restoring: Restoring): Promise<Result<string>> {
    const open = this.current?.store.path
    if (restoring.to !== undefined || open !== restoring.project) return this.backups.restore(restoring)
    const closed = await this.close()
    if (!closed.ok) return closed
    const restored = await this.backups.restore(restoring)
    const opened = await this.open(open)
    return restored.ok && !opened.ok ? opened : restored
  }

  async savePlace(place: Place): Promise<Result<null>> {
    const path = this.current?.workspace.path
    return path === undefined ? fail('no-project-open') : this.#keep(withPlace(this.#settings, path, place))
  }

  async remember(edit: (settings: Settings) => Settings): Promise<Result<null>> {
    const kept = await this.#keep(edit(this.#settings))
    this.#tell()
    return kept
  }

  /** A project that lies on the desk stays there where opening it anew would not let more be done with it. */
  async #enter(path: string, choose: Parameters<typeof admit>[2]): Promise<Result<null>> {
    const { gateway } = this.#around
    const backUp = (project: string) => this.backups.make(project, 'migration')
    const admission = await admit({ gateway, backUp }, path, choose)
    if (!admission.ok) return admission
    const { store, readOnly } = admission.value
    if (!readOnly || this.current?.store.path !== store.path) return this.#settle(admission.value)
    await store.close()
    return this.current.readOnly ? { ok: false, problem: readOnly } : succeed(null)
  }

  #worker(project: Project, path: string): Annotator {
    return chooseAnnotator(project, recalled(this.#settings, path), this.#person(this.#around.user))
  }

  /** Somebody new to a project, told from others of the same name. */
  #person(name: string): Annotator {
    return { id: ownId(name), name, authors: [this.#around.ids.next()] }
  }

  /** Lays a project out and remembers that. */
  async #settle(admission: Admission): Promise<Result<null>> {
    const laidOut = await this.#layOut(admission)
    if (laidOut.ok && !admission.readOnly) this.backups.begin(admission.store.path)
    return laidOut.ok && this.current ? this.#rememberProject(this.current) : laidOut
  }

  #rememberProject({ store: { path }, annotator, workspace }: OpenProject): Promise<Result<null>> {
    const recent = { path, name: workspace.project().name, openedAt: this.#around.clock.now(), annotator }
    return this.remember((settings) => withRecent(settings, recent))
  }

  /** Puts a project on the desk in place of the one that lies there. */
  async #layOut(admission: Admission): Promise<Result<null>> {
    const saved = await this.#saveAll()
    if (!saved.ok) return this.#refuse(admission.store, saved)
    const store = MovableStore.over(admission.store)
    const backUp: Surroundings['backUp'] = (path, reason) => this.backups.make(path, reason)
    const workspace = await createWorkspace(store, admission.annotator, { ...this.#around, backUp })
    if (!workspace.ok) return this.#refuse(store, workspace)
    if (this.current && this.current.store !== store) {
      await this.backups.stop()
      await this.current.workspace.close()
    }
    this.current?.workspace.leave()
    workspace.value.subscribeProject(() => this.#tell())
    workspace.value.unsaved.subscribe(() => this.#tell())
    this.current = { ...admission, store, workspace: workspace.value }
    this.#tell()
    return succeed(null)
  }

  async #refuse<T extends Result<unknown>>(store: ProjectStore, refusal: T): Promise<T> {
    if (store !== this.current?.store) await store.close()
    return refusal
  }

  async #keep(settings: Settings): Promise<Result<null>> {
    this.#settings = settings
    return this.#around.settings.write(settings)
  }

  #tell(): void {
    this.changes.publish(this.state())
  }
}
