import type { Backup, BackupLimits, BackupReason } from './backup/backup.ts'
import type { Article } from './model/article.ts'
import type { Layer } from './model/layer.ts'
import type { Project } from './model/project.ts'
import type { LogEntry } from './change/history.ts'
import type { Problem } from './problem/problem.ts'
import type { Result } from './problem/result.ts'
import type { ImportedFile } from './format/document.ts'
import type { Settings } from './settings.ts'

/** The time, as ISO 8601 in UTC. */
export interface Clock {
  now(): string
}

/** Fresh ids that nobody else makes. */
export interface Ids {
  next(): string
}

/** Whose work on which article. */
export interface LayerKey {
  readonly annotator: string
  readonly article: string
}

/** A layer with the whole of its change log, and what was mended or doubted while reading. */
export interface StoredLayer {
  readonly layer: Layer
  readonly entries: readonly LogEntry[]
  readonly notices: readonly Problem[]
}

/** What another program did to an open project. `copies`: a second version of some file came or went. */
export type OutsideChange =
  | { readonly type: 'project' }
  | { readonly type: 'article'; readonly article: string }
  | { readonly type: 'layer'; readonly key: LayerKey }
  | { readonly type: 'copies' }

/** An article or a layer in a project's folder. */
export interface Found<T> {
  readonly key: T
  /** Another one as soon as anybody changes its files; null where they changed so lately that this cannot be told. */
  readonly mark: string | null
}

/** What is in a project's folder. */
export interface Inventory {
  readonly articles: readonly Found<string>[]
  readonly layers: readonly Found<LayerKey>[]
}

/**
 * One open project on a disk. Every write resolves only when the data would survive a power cut. Several programs may
 * have it open, each for annotators of its own.
 */
export interface ProjectStore {
  /** What the project is called on this disk: a path. */
  readonly path: string
  /** Where it is for reading, every write is refused. */
  readonly access: 'read' | 'write'
  /** Makes this the only program that writes the layers of `annotator`. Writes claim what they need by themselves. */
  claim(annotator: string): Promise<Result<null>>
  /** Writes what is still to be written for `annotator`, and lets others do so. */
  release(annotator: string): Promise<void>
  /** Keeps other programs from changing project and articles until `task` is done; single writes do so by themselves. */
  exclusively<T>(task: () => Promise<Result<T>>): Promise<Result<T>>
  readProject(): Promise<Result<Project>>
  /** Changes the project as it is on the disk by then, which somebody else may have changed; gives what was written. */
  updateProject(edit: (current: Project) => Project): Promise<Result<Project>>
  /** What there is to be read, without reading it. */
  inventory(): Promise<Inventory>
  articleIds(): Promise<readonly string[]>
  readArticle(id: string): Promise<Result<Article>>
  writeArticle(article: Article): Promise<Result<null>>
  /** The article with a text that it had before it was corrected. */
  readEarlier(id: string, sha256: string): Promise<Result<Article>>
  /** Keeps `article` as it is now, so that its text can be read after another one has replaced it. */
  keepEarlier(article: Article): Promise<Result<null>>
  layerKeys(): Promise<readonly LayerKey[]>
  /** An untouched layer where there is none yet. Reading never changes a file: what is damaged is only reported. */
  readLayer(key: LayerKey): Promise<Result<StoredLayer>>
  /** The same for a layer that is going to be changed: what can be mended without guessing is mended first. */
  openLayer(key: LayerKey): Promise<Result<StoredLayer>>
  /** Acknowledges one change; `after` is the layer with the change in it. */
  append(entry: LogEntry, after: Layer): Promise<Result<null>>
  /** The same for several changes, all of them or none; `after` is the layer with the last one in it. */
  appendAll(entries: readonly LogEntry[], after: Layer): Promise<Result<null>>
  /** Files that hold a second version of something and are not read: kept by Standpoint, or by a synchronising program. */
  copies(): Promise<readonly string[]>
  /** What one of the copies holds, where that is a layer. */
  readCopy(file: string): Promise<Result<Layer>>
  /** Puts a copy aside for good, with its log: it is kept, and no longer one of the copies. */
  settleCopy(file: string): Promise<Result<null>>
  /** Tells in bursts what other programs change from when it resolves until the function it gives is called. */
  watch(listener: (changes: readonly OutsideChange[]) => void): Promise<() => void>
  /** Writes what is still to be written and lets others work. */
  close(): Promise<void>
}

/** Where projects come from. */
export interface ProjectGateway {
  open(path: string): Promise<Result<ProjectStore>>
  /** Every write is refused. */
  openForReading(path: string): Promise<Result<ProjectStore>>
  /**
   * Puts a project that an older version of the program wrote into today's format, after `before` has succeeded; without
   * either where it is of today's, or cannot be read. An older program refuses it from then on.
   */
  modernise(path: string, before: () => Promise<Result<unknown>>): Promise<Result<null>>
  create(path: string, project: Project): Promise<Result<ProjectStore>>
  /** Copies the project at `from`, open or not, as it lies on the disk, into the new or empty folder `to`. */
  copy(from: string, to: string): Promise<Result<null>>
}

/** A file as it crosses the contract. `name` is for people and may hold folders ("brat/a.txt"). */
export interface InputFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** The files that are read together with it. */
  readonly companions?: readonly InputFile[]
}

/** Turns the bytes of a file into documents; `format` null means: find out. */
export interface FileReader {
  read(file: InputFile, format: string | null): Promise<ImportedFile>
}

/** What this program remembers on this machine outside any project. */
export interface SettingsStore {
  read(): Promise<Settings>
  write(settings: Settings): Promise<Result<null>>
}

/** Keeps what can be found out anew at any time; gives null where it has nothing, or not what it was given. */
export interface Cache {
  read(name: string): Promise<unknown>
  write(name: string, value: unknown): Promise<unknown>
}

/** Asked for by whoever is about to change much at once. Aborting `signal` leaves nothing behind. */
export interface BackupRequest {
  /** The project's path. */
  readonly project: string
  readonly reason: BackupReason
  readonly limits: BackupLimits
  readonly signal?: { readonly aborted: boolean } | undefined
}

/** Zipped copies of projects, each kept with the project. */
export interface BackupShelf {
  /** The latest first. */
  list(project: string): Promise<Result<readonly Backup[]>>
  /** Null where none is due, or there is nothing yet to keep. The oldest ones go where there are too many. */
  make(request: BackupRequest): Promise<Result<Backup | null>>
  /** Puts a backup in the place of the project, which nobody may have open, after a backup of what is there. */
  restore(project: string, backup: string): Promise<Result<string>>
  /** Puts a backup into a new or an empty folder. */
  restoreTo(project: string, backup: string, folder: string): Promise<Result<string>>
}

/** What only a native window can do; the browser host has none of it. */
export interface Shell {
  chooseFolder(purpose: 'open' | 'new'): Promise<string | null>
}
