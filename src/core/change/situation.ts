import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Scheme } from '#core/model/scheme.ts'
import type { Command } from './command.ts'

/** What a command is decided on. `nextId` and `now` (ISO time) come from outside, so that deciding stays pure. */
export interface Situation {
  readonly layer: Layer
  readonly article: Pick<Article, 'text'>
  readonly scheme: Scheme
  readonly now: string
  /** Id of whoever asks for it. */
  readonly by: string
  readonly nextId: () => string
  /** The layer as it was after a revision; null where the log does not reach back so far. Absent: nothing is known. */
  readonly past?: (revision: number) => Layer | null
}

/** The commands of one type. */
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>
