import type { ReactElement } from 'react'
import type { Annotation } from '#core/model/annotation.ts'
import { useReview } from '#renderer/replica/hooks.ts'
import type { OpenWork } from '#renderer/screens/annotate/open-work.ts'
import { Comments } from '#renderer/screens/review/comments.tsx'

interface AnnotationCommentsProps {
  readonly work: OpenWork
  readonly annotation: Annotation
}

/** What was said about an annotation of mine, mostly in a review. */
export function AnnotationComments({ work, annotation }: AnnotationCommentsProps): ReactElement | null {
  const layers = useReview(work.article.id)?.layers
  const me = work.layer.annotator
  if (!layers?.some(({ comments }) => comments.some(({ on }) => isOn(on, me, annotation.id)))) return null
  return (
    <Comments
      article={work.article.id}
      me={me}
      layers={layers}
      held={[{ annotator: me, item: annotation }]}
    />
  )
}

function isOn(
  on: { readonly annotator: string; readonly annotation: string },
  ...[annotator, annotation]: readonly [string, string]
): boolean {
  return on.annotator === annotator && on.annotation === annotation
}
