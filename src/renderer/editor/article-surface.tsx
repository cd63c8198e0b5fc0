import type { ReactElement } from 'react'
import type { ArticleSurfaceProps } from './surface-props.ts'

/** The article as a read-only text with a caret, its annotations painted over it. Props: see surface-props.ts. */
export function ArticleSurface({ article }: ArticleSurfaceProps): ReactElement {
  return <p>{article.title}</p>
}
