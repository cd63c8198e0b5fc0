import type { ReactElement } from 'react'
import { useView } from '#renderer/app/view-state.ts'
import { useArticle, useLayer } from '#renderer/replica/hooks.ts'
import { AnnotationPane } from './annotations/annotation-pane.tsx'
import style from './annotate-screen.module.css'
import { ArticlePane } from './articles/article-pane.tsx'
import { InspectorPane } from './inspector/inspector-pane.tsx'
import { RelateDialog } from './relate/relate-dialog.tsx'
import { NoArticle } from './text/no-article.tsx'
import { TextPane } from './text/text-pane.tsx'

/** The article in the middle, the articles of the project to its left, the annotations to its right. */
export function AnnotateScreen(): ReactElement {
  const { article: id } = useView()
  const article = useArticle(id)
  const mine = useLayer(id)
  const work = article && mine ? { article, ...mine } : null
  return (
    <div className={style['screen']}>
      <ArticlePane layer={work?.layer ?? null} />
      {work ? <TextPane work={work} /> : <NoArticle isOpening={id !== null} />}
      <aside className={style['side']}>
        <InspectorPane work={work} />
        <AnnotationPane work={work} />
      </aside>
      {work && <RelateDialog work={work} />}
    </div>
  )
}
