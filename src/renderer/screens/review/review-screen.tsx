import { VisuallyHidden } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '#renderer/app/view-state.ts'
import { surfaceNow } from '#renderer/commands/surface-slot.ts'
import { useKeyDown } from '#renderer/screens/annotate/parts/use-key-down.ts'
import { ArticleProgress } from './article-progress.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import { Cards } from './cards.tsx'
import { Comments } from './comments.tsx'
import { GoldItem } from './gold-item.tsx'
import { LayerText } from './layer-text.tsx'
import { MatterHead } from './matter-head.tsx'
import { MatterList } from './matter-list.tsx'
import { RejectDialog } from './reject-dialog.tsx'
import style from './review.module.css'
import { type OpenReview, useReviewWork } from './use-review-work.ts'

/** Everybody's layers side by side, what they differ in, and the gold version that is made of them. */
export function ReviewScreen(): ReactElement {
  const { t } = useTranslation('review')
  const { article } = useView()
  const work = useReviewWork()
  return (
    <main className={style['screen']}>
      <VisuallyHidden>
        <h1>{t('title')}</h1>
      </VisuallyHidden>
      <ArticleProgress />
      {work ? (
        <Review key={work.article.id} work={work} />
      ) : (
        <p className={style['nothing']}>{t(article === null ? 'noArticle' : 'opening')}</p>
      )}
    </main>
  )
}

/** Escape beside the text leads back to it, where one key decides. */
function Review({ work }: { readonly work: OpenReview }): ReactElement {
  const { t } = useTranslation('review')
  const { current, review } = work
  const side = useKeyDown<HTMLElement>((event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) surfaceNow()?.focus()
  })
  return (
    <>
      <div className={style['middle']} data-pane="review">
        {review.colleagues === 'hidden' && <p className={style['notice']}>{t('hidden')}</p>}
        <MatterHead work={work} />
        <LayerText work={work} />
        {current && <Cards work={work} matter={current} />}
      </div>
      <aside ref={side} className={style['side']}>
        <MatterList work={work} />
        {current && <GoldItem work={work} matter={current} />}
        {current?.cluster.subject === 'annotation' && (
          <Comments
            key={current.id}
            article={work.article.id}
            me={work.me}
            layers={review.layers}
            held={current.cluster.held}
          />
        )}
      </aside>
      <RejectDialog work={work} />
      <BulkDialog work={work} />
    </>
  )
}
