import type { Article } from '#core/model/article.ts'
import type { Matter } from '#core/review/agenda.ts'
import { isMeant } from '#core/review/rulings.ts'
import { useView } from '#renderer/app/view-state.ts'
import { currentMatter, reviewFilter } from '#renderer/commands/review-now.ts'
import { useArticle, useDesk, useReadable, useReview } from '#renderer/replica/hooks.ts'
import type { ReviewReplica } from '#renderer/replica/review-replica.ts'

/** The article on the Review screen, as it is drawn. */
export interface OpenReview {
  readonly article: Article
  readonly review: ReviewReplica
  /** Id of whoever works here. */
  readonly me: string
  /** Those that the filter lets through. */
  readonly shown: readonly Matter[]
  readonly current: Matter | null
}

export function useReviewWork(): OpenReview | null {
  const view = useView()
  const article = useArticle(view.article)
  const review = useReview(view.article)
  const filter = useReadable(reviewFilter)
  const me = useDesk()?.project?.annotator
  if (!article || !review || me === undefined) return null
  const { matters } = review.agenda
  const shown = matters.filter((matter) => isMeant(matter, filter))
  return { article, review, me, shown, current: currentMatter(matters, view) }
}
