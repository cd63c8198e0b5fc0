import type { Scheme } from '#core/model/scheme.ts'
import type { BackupShelf, InputFile, ProjectGateway, SettingsStore, Shell } from '#core/ports.ts'
import type { Surroundings } from './surroundings.ts'

/** What the desk of one analyst on one machine needs from outside. */
export interface DeskSurroundings extends Omit<Surroundings, 'backUp'> {
  readonly backups: BackupShelf
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
