import type { EditorView } from '@tiptap/pm/view'
import type { Editor } from '@tiptap/react'
import { useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { LaneOf } from '#core/anchor/lanes.ts'
import type { Annotation } from '#core/model/annotation.ts'
import { shownText } from './document/shown-text.ts'
import { annotationsUnder, type Point } from './geometry/hit-test.ts'
import { textGeometry } from './geometry/text-geometry.ts'
import { useVisibleText } from './geometry/use-visible-text.ts'
import type { Scene } from './scene.ts'
import { surfaceHandle } from './surface-handle.ts'
import type { ArticleSurfaceHandle, ArticleSurfaceProps } from './surface-props.ts'
import { useAnnotationIndex } from './use-annotation-index.ts'
import { useArticleEditor } from './use-article-editor.ts'
import { onCaretMove } from './on-caret-move.ts'
import { type Hover, useHover } from './use-hover.ts'

interface SurfaceParts {
  readonly editor: Editor
  /** The id that the element with the hint for screen readers must have. */
  readonly hint: string
  /** Null until the text is on the page. */
  readonly scene: Scene | null
  readonly laneOf: LaneOf
  /** The selected annotations. */
  readonly chosen: readonly Annotation[]
  readonly hovered: string | undefined
  readonly pointer: Omit<Hover, 'hovered'>
  readonly scroller: HTMLElement | null
  readonly setScroller: (element: HTMLElement | null) => void
}

/** Everything behind the surface of one article; the component that calls it must be keyed by the article's id. */
export function useSurface(props: ArticleSurfaceProps): SurfaceParts {
  const { article, annotations, scheme, selected, onSelect } = props
  const [shown] = useState(() => shownText(article))
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const { index, laneOf } = useAnnotationIndex(annotations)
  const chosen = useMemo(() => annotations.filter(({ id }) => selected.includes(id)), [annotations, selected])
  const stackAt = (view: EditorView, point: Point): readonly string[] =>
    annotationsUnder({ view, shown }, index, point).map(({ id }) => id)
  const onMove = onCaretMove({ ...props, shown, selected: chosen })
  const { editor, hint } = useArticleEditor(article, shown, {
    stackAt,
    selected: () => selected,
    onSelect,
    onMove,
  })
  const { view } = editor
  const geometry = useMemo(() => textGeometry(view.dom, shown), [view, shown])
  const visible = useVisibleText({ scroller, root: view.dom, geometry })
  const { hovered, ...pointer } = useHover((point) => stackAt(view, point))
  const handle = useMemo(() => surfaceHandle({ view, shown, geometry }), [view, shown, geometry])
  useImperativeHandle(props.ref, () => handle, [handle])
  useOpeningPlace(handle, scroller, props.initialOffset)
  const scene = useMemo(
    () => visible && { view, shown, geometry, annotations, index, scheme, visible },
    [view, shown, geometry, annotations, index, scheme, visible],
  )
  return { editor, hint, scene, laneOf, chosen, hovered, pointer, scroller, setScroller }
}

/** Puts the caret where the reader left it, once the text is on the page. */
function useOpeningPlace(handle: ArticleSurfaceHandle, scroller: HTMLElement | null, offset: number): void {
  const isOpen = useRef(false)
  useLayoutEffect(() => {
    if (!scroller || isOpen.current) return
    isOpen.current = true
    handle.setCaret(offset)
    if (offset > 0) handle.reveal(offset)
  }, [handle, scroller, offset])
}
