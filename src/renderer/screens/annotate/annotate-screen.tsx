import type { ReactElement } from 'react'

/** The article in the middle, the articles of the project to its left, the annotations to its right. */
export function AnnotateScreen(): ReactElement {
  return <main />
}
