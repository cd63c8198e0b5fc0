import { hull } from '#core/anchor/span.ts'
import type { Range } from '#core/model/article.ts'
import type { Matter } from '#core/review/agenda.ts'
import { isMeant, isOpen, type MatterFilter } from '#core/review/rulings.ts'
import { type View, viewState } from '#renderer/app/view-state.ts'
import type { Replica } from '#renderer/replica/replica.ts'
import { createStore } from '#renderer/replica/store.ts'
import type { ReviewWork } from './command-context.ts'

/** Which matters the Review screen lists. */
export const reviewFilter = createStore<MatterFilter>({ difference: null, standing: null })

/** The article on the Review screen at this moment. */
export function reviewNow(replica: Replica): ReviewWork | null {
  const view = viewState.get()
  const me = replica.desk.get()?.project?.annotator
  if (view.screen !== 'review' || view.article === null || me === undefined) return null
  const review = replica.review(view.article).get()
  if (!review) return null
  const { matters } = review.agenda
  return {
    article: view.article,
    me,
    review,
    shown: matters.filter((matter) => isMeant(matter, reviewFilter.get())),
    current: currentMatter(matters, view),
    gold: replica.session.gold(view.article),
  }
}

/** The one that is looked at; else the first that touches the passage, else the first open one, else the first. */
export function currentMatter(
  matters: readonly Matter[],
  { matter, passage }: Pick<View, 'matter' | 'passage'>,
): Matter | null {
  return (
    matters.find(({ id }) => id === matter) ??
    matters.find((each) => passage.some((range) => touches(each, range))) ??
    matters.find(isOpen) ??
    matters[0] ??
    null
  )
}

function touches({ cluster }: Matter, { start, end }: Range): boolean {
  return (
    cluster.subject === 'annotation' &&
    cluster.held.some(({ item }) => {
      const place = hull(item.ranges)
      return place.start < end && start < place.end
    })
  )
}
