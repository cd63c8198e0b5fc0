import { type ReactElement, useEffect, useMemo } from 'react'
import { caretOf, rememberCaret, select, useView } from '#renderer/app/view-state.ts'
import { holdSurface, surfaceNow } from '#renderer/commands/surface-slot.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { ArticleSurface } from '#renderer/editor/article-surface.tsx'
import { type OpenWork, shownOf } from '#renderer/screens/annotate/open-work.ts'
import { BehindBar } from './behind-bar.tsx'
import style from './text-pane.module.css'
import { TextToolbar } from './text-toolbar.tsx'
import { useSurfaceSteps } from './use-surface-steps.ts'

/** The toolbar and the article's text. */
export function TextPane({ work }: { readonly work: OpenWork }): ReactElement {
  const { article, layer } = work
  const { scheme, inTurn } = useCommands()
  const { selected, hiddenKinds } = useView()
  const annotations = useMemo(() => shownOf(layer, hiddenKinds), [layer, hiddenKinds])
  const { moveEdges, relate } = useSurfaceSteps(work)
  useFocusKept()
  return (
    <main className={style['pane']} data-pane="text">
      <div>
        <TextToolbar work={work} />
        <BehindBar article={article.id} />
      </div>
      <div className={style['surface']}>
        <ArticleSurface
          ref={holdSurface}
          article={article}
          annotations={annotations}
          relations={layer.relations}
          scheme={scheme}
          selected={selected}
          initialOffset={caretOf(article.id)}
          onSelect={(ids) => void inTurn(() => select(ids))}
          onCaret={({ caret }) => rememberCaret(article.id, caret)}
          onMoveEdges={moveEdges}
          onRelate={relate}
        />
        <FocusOnOpening key={article.id} />
      </div>
    </main>
  )
}

/** An article that opens takes the focus. */
function FocusOnOpening(): null {
  useEffect(() => surfaceNow()?.focus(), [])
  return null
}

/** Where a step removed what had the focus, it comes back to the text. */
function useFocusKept(): void {
  useEffect(() => {
    if (document.activeElement === document.body) surfaceNow()?.focus()
  })
}
