import type { ArticleSummary } from '#core/workspace/views.ts'

/** Which of my layers to send. */
export const sendChoices = ['done', 'all', 'marked'] as const
export type SendChoice = (typeof sendChoices)[number]

/** Whose: my own layers, or those of the gold version. */
export const senders = ['mine', 'gold'] as const
export type Sender = (typeof senders)[number]

interface Stock {
  readonly rows: readonly ArticleSummary[]
  /** Articles that are marked in the Library. */
  readonly marked: ReadonlySet<string>
}

/** How far the sender's work on an article is; null where there is none to send. */
function stageOf({ mine, gold }: ArticleSummary, sender: Sender): 'begun' | 'done' | null {
  if (sender === 'gold') return gold === null ? null : gold.isComplete ? 'done' : 'begun'
  if (mine.status === 'done') return 'done'
  return mine.status !== 'to-do' || mine.annotations + mine.relations > 0 ? 'begun' : null
}

/** Ids of the articles that `choice` means; only those on which the sender has done anything can be sent. */
export function articlesToSend(
  choice: SendChoice,
  sender: Sender,
  { rows, marked }: Stock,
): readonly string[] {
  const begun = rows.filter((row) => stageOf(row, sender) !== null)
  switch (choice) {
    case 'done':
      return begun.filter((row) => stageOf(row, sender) === 'done').map(({ id }) => id)
    case 'all':
      return begun.map(({ id }) => id)
    case 'marked':
      return begun.filter(({ id }) => marked.has(id)).map(({ id }) => id)
    default:
      return choice satisfies never
  }
}
