import type { Ruling } from '#core/change/command.ts'
import type { Matter } from '#core/review/agenda.ts'
import { isOpen, keeping, taking } from '#core/review/rulings.ts'
import type { AppCommand } from './app-command.ts'
import { articleBeside } from './article-beside.ts'
import type { CommandContext, ReviewWork } from './command-context.ts'
import type { Message } from './message.ts'
import { stepName } from './step-name.ts'

/** Deciding on what annotators tagged differently. Keys 1 to 9 take the item of the annotator in that place. */
export function reviewCommands(): readonly AppCommand[] {
  return [
    moveCommand(1),
    moveCommand(-1),
    acceptMine,
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(acceptCommand),
    keep,
    edit,
    dialogCommand('review-reject', 'X', { type: 'reject', which: 'one' }),
    dialogCommand('review-reject-all', 'Shift+X', { type: 'reject', which: 'shown' }),
    dialogCommand('review-bulk', 'B', { type: 'bulk' }),
    skip,
    comment,
    historyCommand('undo', ['Mod+Z']),
    historyCommand('redo', ['Mod+Shift+Z', 'Mod+Y']),
    done,
    articleCommand(1),
    articleCommand(-1),
  ]
}

const inReview = { group: 'review', scope: 'review' } as const
const editing = { ...inReview, edits: true } as const

/** The next one that is shown; with `isWanted`, the next of those, around the end. */
function neighbour(
  { shown, current }: ReviewWork,
  step: 1 | -1,
  isWanted: (matter: Matter) => boolean = () => true,
): Matter | undefined {
  const at = shown.findIndex(({ id }) => id === current?.id)
  if (step === -1) return at < 0 ? shown.at(-1) : shown.slice(0, at).findLast(isWanted)
  return shown.slice(at + 1).find(isWanted)
}

function moveCommand(step: 1 | -1): AppCommand {
  return {
    ...inReview,
    id: step === 1 ? 'review-next' : 'review-previous',
    label: { key: step === 1 ? 'reviewNext' : 'reviewPrevious' },
    keys: [step === 1 ? 'J' : 'K'],
    repeats: true,
    isEnabled: ({ review }) => review !== null && review.shown.length > 0,
    run: async ({ review, page, say }) => {
      const next = review && neighbour(review, step)
      if (next) page.showMatter(next.id)
      else say({ key: step === 1 ? 'reviewLast' : 'reviewFirst' })
    },
  }
}

/** After a decision: the next that is open; first those behind this one, then those before it. */
function goOn({ review, page }: CommandContext): void {
  if (!review) return
  const isLeft = (matter: Matter) => isOpen(matter) && matter.id !== review.current?.id
  const next = neighbour(review, 1, isLeft) ?? review.shown.find(isLeft)
  if (next) page.showMatter(next.id)
  else if (review.current) page.showMatter(review.current.id)
}

/** Writes `rulings` down, says so and goes on. */
export async function decideNow(
  context: CommandContext,
  rulings: readonly Ruling[],
  message: Message,
): Promise<void> {
  const { review, say } = context
  if (!review || rulings.length === 0) return
  if (!(await review.gold.execute({ type: 'adjudicate', rulings }))) return
  say(message)
  goOn(context)
}

function rulingOf(context: CommandContext, annotator: string): Ruling | null {
  const current = context.review?.current
  return current ? taking(current, annotator) : null
}

async function accept(context: CommandContext, annotator: string): Promise<void> {
  const ruling = rulingOf(context, annotator)
  if (ruling) await decideNow(context, [ruling], { key: 'reviewAccepted', values: { annotator } })
}

const acceptMine: AppCommand = {
  ...editing,
  id: 'review-accept-mine',
  label: { key: 'reviewAcceptMine' },
  keys: ['A'],
  isEnabled: (context) => context.review !== null && rulingOf(context, context.review.me) !== null,
  run: async (context) => {
    if (context.review) await accept(context, context.review.me)
  },
}

/** `place` counts from 1. */
function acceptCommand(place: number): AppCommand {
  const annotatorAt = ({ review }: CommandContext) => review?.review.agenda.annotators[place - 1] ?? ''
  return {
    ...editing,
    id: `review-accept-${place}`,
    label: { key: 'reviewAccept', values: { place: String(place) } },
    keys: [String(place)],
    isEnabled: (context) => rulingOf(context, annotatorAt(context)) !== null,
    run: (context) => accept(context, annotatorAt(context)),
  }
}

const keep: AppCommand = {
  ...editing,
  id: 'review-keep',
  label: { key: 'reviewKeep' },
  keys: ['='],
  isEnabled: ({ review }) => review?.current?.standing.type === 'changed',
  run: async (context) => {
    const current = context.review?.current
    if (current) await decideNow(context, [keeping(current)], { key: 'reviewKept' })
  },
}

/** Takes mine, or the first one there is, where nothing is decided yet; then the gold annotation can be changed. */
const edit: AppCommand = {
  ...editing,
  id: 'review-edit',
  label: { key: 'reviewEdit' },
  keys: ['E'],
  isEnabled: ({ review }) => review?.current?.cluster.subject === 'annotation',
  run: async ({ review, page, say }) => {
    const current = review?.current
    if (!review || !current) return
    page.showMatter(current.id)
    const ruling = taking(current, review.me) ?? taking(current, current.cluster.held[0]?.annotator ?? '')
    const isMade = current.standing.type === 'decided' && current.standing.decision.gold !== null
    if (!isMade && ruling && !(await review.gold.execute({ type: 'adjudicate', rulings: [ruling] }))) return
    say({ key: 'reviewEditing' })
    // The fields are drawn once the gold version has come to the page.
    requestAnimationFrame(() => page.focusGold())
  },
}

function dialogCommand(
  id: 'review-reject' | 'review-reject-all' | 'review-bulk',
  key: string,
  dialog: Parameters<CommandContext['page']['open']>[0],
): AppCommand {
  const labels = {
    'review-reject': 'reviewReject',
    'review-reject-all': 'reviewRejectAll',
    'review-bulk': 'reviewBulk',
  } as const
  return {
    ...editing,
    id,
    label: { key: labels[id] },
    keys: [key],
    isEnabled: ({ review }) =>
      review !== null && (id === 'review-reject' ? review.current !== null : review.shown.some(isOpen)),
    run: async ({ page }) => page.open(dialog),
  }
}

const skip: AppCommand = {
  ...inReview,
  id: 'review-skip',
  label: { key: 'reviewSkip' },
  keys: ['S'],
  isEnabled: ({ review }) => review !== null && review.shown.some(isOpen),
  run: async (context) => goOn(context),
}

const comment: AppCommand = {
  ...editing,
  id: 'review-comment',
  label: { key: 'reviewComment' },
  keys: ['C'],
  isEnabled: ({ review }) => review?.current?.cluster.subject === 'annotation',
  run: async ({ page }) => page.focusComment(),
}

function historyCommand(step: 'undo' | 'redo', keys: readonly string[]): AppCommand {
  return {
    ...editing,
    id: `review-${step}`,
    label: { key: step },
    keys,
    repeats: true,
    isEnabled: ({ review }) => (review?.review.gold.history[step] ?? null) !== null,
    run: async ({ review, say }) => {
      const name = stepName(review?.review.gold.history[step] ?? '')
      const isDone = review && (await review.gold[step]())
      if (isDone) say({ key: step === 'undo' ? 'undone' : 'redone', values: { step: name } })
    },
  }
}

const done: AppCommand = {
  ...editing,
  id: 'review-done',
  label: { key: 'reviewDone' },
  keys: ['Shift+D'],
  isEnabled: ({ review }) => review !== null,
  run: async ({ review, say }) => {
    if (!review) return
    const status = review.review.gold.layer.status === 'done' ? 'in-progress' : 'done'
    if (!(await review.gold.execute({ type: 'set-status', status }))) return
    say({ key: status === 'done' ? 'reviewIsDone' : 'reviewIsOpen' })
  },
}

function articleCommand(step: 1 | -1): AppCommand {
  return {
    ...inReview,
    id: step === 1 ? 'review-next-article' : 'review-previous-article',
    label: { key: step === 1 ? 'nextArticle' : 'previousArticle' },
    keys: [step === 1 ? ']' : '['],
    isEnabled: ({ library }) => library.length > 0,
    run: async (context) => {
      const next = articleBeside(context, step)
      if (!next) return context.say({ key: step === 1 ? 'lastArticle' : 'firstArticle' })
      context.page.openReview(next.id)
      context.say({ key: 'articleOpened', values: { title: next.title } })
    },
  }
}
