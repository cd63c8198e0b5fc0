import type { ReactElement, ReactNode } from 'react'
import type { useVirtualList } from './use-virtual-list.ts'
import style from './virtual-rows.module.css'

interface VirtualRowsProps {
  readonly label: string
  readonly count: number
  readonly parts: ReturnType<typeof useVirtualList>
  readonly row: (index: number) => ReactNode
}

/** The rows that are near the visible part, each at its place; assistive technology is told how many there are. */
export function VirtualRows({ label, count, parts, row }: VirtualRowsProps): ReactElement {
  const { scroll, list, virtual } = parts
  return (
    <div ref={scroll} className={style['scroll']}>
      <ul ref={list} aria-label={label} className={style['rows']} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            {row(index)}
          </li>
        ))}
      </ul>
    </div>
  )
}
