import { type ReactElement, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hull } from '#core/anchor/span.ts'
import type { Annotation } from '#core/model/annotation.ts'
import { select, useView } from '#renderer/app/view-state.ts'
import { surfaceNow } from '#renderer/commands/surface-slot.ts'
import { useVirtualList } from '#renderer/screens/annotate/parts/use-virtual-list.ts'
import { VirtualRows } from '#renderer/screens/annotate/parts/virtual-rows.tsx'
import { AnnotationRow } from './annotation-row.tsx'
import { type Gesture, selectionAfter } from './list-selection.ts'

/** In reading order. The arrow keys move, Enter selects, with Shift up to there. */
export function AnnotationList({ rows }: { readonly rows: readonly Annotation[] }): ReactElement {
  const { t } = useTranslation('annotate')
  const { selected } = useView()
  const ids = useMemo(() => rows.map((row) => row.id), [rows])
  const choose = useChoose(rows, ids)
  const parts = useVirtualList({
    ids,
    current: ids.findIndex((id) => id === selected[0]),
    rowHeight: 50,
    onExtend: (index) => choose(index, 'range'),
  })
  const rowAt = (index: number): ReactElement | null => {
    const row = rows[index]
    if (!row) return null
    return (
      <AnnotationRow
        annotation={row}
        isSelected={selected.includes(row.id)}
        isTabStop={index === parts.active}
        onChoose={(gesture) => choose(index, gesture)}
        onFocus={() => parts.setActive(index)}
      />
    )
  }
  return <VirtualRows label={t('annotations')} count={rows.length} parts={parts} row={rowAt} />
}

function useChoose(rows: readonly Annotation[], ids: readonly string[]) {
  const { selected } = useView()
  const [anchor, setAnchor] = useState<string | null>(null)
  return (index: number, gesture: Gesture): void => {
    const row = rows[index]
    if (!row) return
    select(selectionAfter({ ids, selected, anchor }, row.id, gesture))
    if (gesture !== 'range') setAnchor(row.id)
    reveal(row)
  }
}

/** Shows the span in the text; the focus stays in the list. */
function reveal({ ranges }: Annotation): void {
  const span = hull(ranges)
  surfaceNow()?.setCaret(span.start)
  surfaceNow()?.reveal(span)
}
