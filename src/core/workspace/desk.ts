import { publishedCases } from '#core/agreement/published.ts'
import { type Verdict, verifyCases } from '#core/agreement/verify.ts'
import { isIdentifier, slug } from '#core/model/identifier.ts'
import type { Scheme } from '#core/model/scheme.ts'
import type { InputFile, ProjectGateway, ProjectStore, SettingsStore, Shell } from '#core/ports.ts'
import type { Problem } from '#core/problem/problem.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import type { Appearance, Place, Settings } from '#core/settings.ts'
import { createFeed, type Listener } from './feed.ts'
import { chooseAnnotator, newProject, withAnnotator } from './new-project.ts'
import { createQueue } from './queue.ts'
import { placeIn, recalled, withPlace, withRecent } from './recent.ts'
import { type Cancellation, throughout } from './stepwise.ts'
import type { DeskState } from './views.ts'
import type { Surroundings } from './surroundings.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

/** What the desk of one analyst on one machine needs from outside. */
export interface DeskSurroundings extends Surroundings {
  readonly gateway: ProjectGateway
  readonly settings: SettingsStore
  readonly shell: Shell | null
  /** The name that this machine's user goes by. */
  readonly user: string
  /** Where a new project is proposed. */
  readonly projectsFolder: string
  readonly sampleFolder: string
  readonly sample: () => Promise<InputFile>
}

/** `annotator` is a name; the id is made of it. */
export interface NewProject {
  readonly path: string
  readonly name: string
  readonly annotator: string
  readonly scheme?: Scheme
}

/** An analyst's desk: which project is open, who works on it, what was open before. */
export interface Desk {
  state(): DeskState
  subscribe(listener: Listener<DeskState>): () => void
  workspace(): Result<Workspace>
  /** What a shell opens where it was told nothing: the last project, or the sample on the first start. */
  start(): Promise<Result<null>>
  open(path: string): Promise<Result<null>>
  /** Also while another program has the project open. Nothing can be changed, and it is not remembered. */
  openForReading(path: string): Promise<Result<null>>
  create(request: NewProject): Promise<Result<null>>
  openSample(): Promise<Result<null>>
  close(): Promise<void>
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
    state: () => desk.state(),
    subscribe: (listener) => desk.changes.subscribe(listener),
    workspace: () => (desk.current ? succeed(desk.current.workspace) : fail('no-project-open')),
    start: () => inTurn(() => desk.start()),
    open: (path) => inTurn(() => desk.open(path)),
    openForReading: (path) => inTurn(() => desk.openForReading(path)),
    create: (request) => inTurn(() => desk.create(request)),
    openSample: () => inTurn(() => desk.openSample()),
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

interface OpenProject {
  readonly store: ProjectStore
  readonly workspace: Workspace
}

/** The desk's state and its steps; `createDesk` lets one step happen at a time. */
class AnalystsDesk {
  readonly changes = createFeed<DeskState>()
  current: OpenProject | null = null
  readonly #around: DeskSurroundings
  #settings: Settings
  #startProblem: Problem | null = null

  constructor(surroundings: DeskSurroundings, settings: Settings) {
    this.#around = surroundings
    this.#settings = settings
  }

  state(): DeskState {
    const workspace = this.current?.workspace
    return {
      project: workspace
        ? {
            path: workspace.path,
            annotator: workspace.annotator,
            project: workspace.project(),
            place: placeIn(this.#settings, workspace.path),
          }
        : null,
      recent: this.#settings.recent,
      appearance: this.#settings.appearance,
      user: this.#around.user,
      projectsFolder: this.#around.projectsFolder,
      canChooseFolder: this.#around.shell !== null,
      startProblem: workspace ? null : this.#startProblem,
    }
  }

  async start(): Promise<Result<null>> {
    const last = this.#settings.recent[0]
    const started = await (last ? this.open(last.path) : this.openSample())
    this.#startProblem = started.ok ? null : started.problem
    if (!started.ok) this.#tell()
    return started
  }

  async open(path: string): Promise<Result<null>> {
    if (this.current?.workspace.path === path) return succeed(null)
    const store = await this.#around.gateway.open(path)
    return store.ok ? this.#admit(store.value) : store
  }

  async openForReading(path: string): Promise<Result<null>> {
    const store = await this.#around.gateway.openForReading(path)
    if (!store.ok) return store
    const project = await store.value.readProject()
    if (!project.ok) return this.#refuse(store.value, project)
    const annotator = chooseAnnotator(project.value, recalled(this.#settings, path), this.#around.user)
    return this.#layOut(store.value, annotator.id)
  }

  async create({ path, name, annotator, scheme }: NewProject): Promise<Result<null>> {
    const project = newProject(
      { name, annotator, id: this.#around.ids.next(), now: this.#around.clock.now() },
      scheme,
    )
    if (!project.ok) return project
    const store = await this.#around.gateway.create(path, project.value)
    return store.ok ? this.#admit(store.value) : store
  }

  async openSample(): Promise<Result<null>> {
    const { sampleFolder, user, sample } = this.#around
    const opened = await this.open(sampleFolder)
    if (opened.ok || opened.problem.code !== 'project-missing') return opened
    const annotator = slug(user) || 'me'
    const created = await this.create({ path: sampleFolder, name: 'Sample: Moscow and Minsk', annotator })
    if (!created.ok || !this.current) return created
    const report = await this.current.workspace.import([await sample()], { annotator })
    return report.ok ? succeed(null) : report
  }

  async close(): Promise<void> {
    await this.current?.workspace.close()
    this.current = null
    this.#tell()
  }

  async identify(name: string): Promise<Result<null>> {
    if (!this.current) return fail('no-project-open')
    const { store, workspace } = this.current
    const annotator = isIdentifier(name) ? name : slug(name)
    if (!isIdentifier(annotator)) return fail('annotator-invalid', { annotator: name })
    const joined = await this.#join(store, workspace.project(), { id: annotator, name })
    return joined.ok ? this.#seat(store, annotator) : joined
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

  /** Lays a project out for whoever works on it, and remembers that. */
  async #admit(store: ProjectStore): Promise<Result<null>> {
    const project = await store.readProject()
    if (!project.ok) return this.#refuse(store, project)
    const annotator = chooseAnnotator(project.value, recalled(this.#settings, store.path), this.#around.user)
    const joined = await this.#join(store, project.value, annotator)
    if (!joined.ok) return this.#refuse(store, joined)
    return this.#seat(store, annotator.id)
  }

  async #seat(store: ProjectStore, annotator: string): Promise<Result<null>> {
    const laidOut = await this.#layOut(store, annotator)
    if (!laidOut.ok || !this.current) return laidOut
    const { name } = this.current.workspace.project()
    const recent = { path: store.path, name, openedAt: this.#around.clock.now(), annotator }
    return this.remember((settings) => withRecent(settings, recent))
  }

  /** Puts a project on the desk in place of the one that lies there. */
  async #layOut(store: ProjectStore, annotator: string): Promise<Result<null>> {
    const workspace = await createWorkspace(store, annotator, this.#around)
    if (!workspace.ok) return this.#refuse(store, workspace)
    if (this.current && this.current.store !== store) await this.current.workspace.close()
    this.current = { store, workspace: workspace.value }
    this.#tell()
    return succeed(null)
  }

  async #join(
    store: ProjectStore,
    ...[project, annotator]: Parameters<typeof withAnnotator>
  ): Promise<Result<null>> {
    const joined = withAnnotator(project, annotator)
    return joined === project ? succeed(null) : store.writeProject(joined)
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
