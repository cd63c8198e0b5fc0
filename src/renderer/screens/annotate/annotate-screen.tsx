import type { ReactElement } from 'react'
import { isOver } from '#core/change/text-under.ts'
import { useView } from '#renderer/app/view-state.ts'
import { historyPanel } from '#renderer/commands/history-panel.ts'
import { useArticle, useLayer, useReadable } from '#renderer/replica/hooks.ts'
import { AnnotationPane } from './annotations/annotation-pane.tsx'
import style from './annotate-screen.module.css'
import { ArticlePane } from './articles/article-pane.tsx'
import { HistoryPane } from './history/history-pane.tsx'
import { InspectorPane } from './inspector/inspector-pane.tsx'
import type { OpenWork } from './open-work.ts'
import { RelateDialog } from './relate/relate-dialog.tsx'
import { NoArticle } from './text/no-article.tsx'
import { TextPane } from './text/text-pane.tsx'
import { useTextWatch } from './text/use-text-watch.ts'

/** The article in the middle, the articles of the project to its left, the annotations to its right. */
export function AnnotateScreen(): ReactElement {
  const { article: id } = useView()
  const article = useArticle(id)
  const mine = useLayer(id)
  // A corrected text and the layer over it come one after the other.
  const work = article && mine && isOver(article, mine.layer) ? { article, ...mine } : null
  useTextWatch(work)
  return (
    <div className={style['screen']}>
      <ArticlePane layer={work?.layer ?? null} />
      {work ? (
        <TextPane key={`${work.article.id} ${work.article.sha256}`} work={work} />
      ) : (
        <NoArticle isOpening={id !== null} />
      )}
      <Side work={work} />
      {work && <RelateDialog work={work} />}
    </div>
  )
}

function Side({ work }: { readonly work: OpenWork | null }): ReactElement {
  const isHistory = useReadable(historyPanel)
  if (isHistory && work)
    return (
      <aside className={style['history']}>
        <HistoryPane work={work} />
      </aside>
    )
  return (
    <aside className={style['side']}>
      <InspectorPane work={work} />
      <AnnotationPane work={work} />
    </aside>
  )
}
