import type { Result } from '#core/problem/result.ts'
import type { Desk } from '#core/workspace/desk.ts'
import type { FoundFile } from '#node/read/input-files.ts'
import type { Opened } from '#host/open-window.ts'

/** What the command line needs from outside; a test gives its own. */
export interface Surroundings {
  readonly version: string
  /** Results, and nothing else. */
  readonly out: (text: string) => void
  /** Messages for the person at the terminal. */
  readonly err: (text: string) => void
  /** A desk that leaves no trace on this machine. */
  readonly passingDesk: () => Promise<Desk>
  /** The desk that this machine's user finds again next time. */
  readonly lastingDesk: () => Promise<Desk>
  /** The files at paths and in folders, or why they cannot be read. */
  readonly findFiles: (paths: readonly string[]) => AsyncIterable<Result<FoundFile>>
  /** The name that this machine's user goes by. */
  readonly user: string
  /** The built page. */
  readonly rendererFolder: string
  readonly openWindow: (url: string) => Promise<Opened>
  /** Aborts when the person at the terminal ends the program. */
  readonly stop: AbortSignal
}

/** 0 done, 1 the data or the disk is at fault, 2 the call is wrong. */
export type ExitCode = 0 | 1 | 2

/** What a command is built with: its surroundings, and where it says how it ended. */
export interface Frame {
  readonly surroundings: Surroundings
  readonly finish: (code: ExitCode) => void
}
