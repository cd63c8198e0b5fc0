import { EditorContent } from '@tiptap/react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { AnnotationLayer } from './annotation-layer.tsx'
import { ArticleHeader } from './article-header.tsx'
import classes from './article-surface.module.css'
import { MarginMap } from './margin-map/margin-map.tsx'
import type { ArticleSurfaceProps } from './surface-props.ts'
import { useSurface } from './use-surface.ts'

/** The article as a read-only text with a caret, its annotations painted over it. Props: see surface-props.ts. */
export function ArticleSurface(props: ArticleSurfaceProps): ReactElement {
  return <Surface key={props.article.id} {...props} />
}

function Surface(props: ArticleSurfaceProps): ReactElement {
  const { t } = useTranslation('editor')
  const { editor, hint, scene, laneOf, chosen, hovered, pointer, scroller, setScroller } = useSurface(props)
  return (
    <div className={classes.surface}>
      <div className={classes.scroller} ref={setScroller}>
        <div className={classes.sheet}>
          <ArticleHeader article={props.article} />
          <p id={hint} className={classes.hidden}>
            {t('article-text-hint')}
          </p>
          <div className={classes.text} {...pointer}>
            <EditorContent editor={editor} className={classes.letters} />
            {scene && <AnnotationLayer {...props} {...{ scene, laneOf, chosen, hovered }} />}
          </div>
        </div>
      </div>
      {scene && scroller && <MarginMap scene={scene} scroller={scroller} />}
    </div>
  )
}
