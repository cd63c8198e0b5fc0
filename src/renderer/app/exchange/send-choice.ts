import type { ArticleSummary } from '#core/workspace/views.ts'

/** Which of my layers to send. */
export const sendChoices = ['done', 'all', 'marked'] as const
export type SendChoice = (typeof sendChoices)[number]

interface Stock {
  readonly rows: readonly ArticleSummary[]
  /** Articles that are marked in the Library. */
  readonly marked: ReadonlySet<string>
}

/** Ids of the articles that `choice` means; only those on which I have done anything can be sent. */
export function articlesToSend(choice: SendChoice, { rows, marked }: Stock): readonly string[] {
  const begun = rows.filter(({ mine }) => mine.status !== 'to-do' || mine.annotations + mine.relations > 0)
  switch (choice) {
    case 'done':
      return begun.filter(({ mine }) => mine.status === 'done').map(({ id }) => id)
    case 'all':
      return begun.map(({ id }) => id)
    case 'marked':
      return begun.filter(({ id }) => marked.has(id)).map(({ id }) => id)
    default:
      return choice satisfies never
  }
}
