import { VisuallyHidden } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Status } from '#core/model/layer.ts'
import style from './article-pane.module.css'

const shapes: Readonly<Record<Status, ReactElement>> = {
  'to-do': <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  'in-progress': (
    <>
      <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor" />
    </>
  ),
  done: (
    <>
      <circle cx="7" cy="7" r="5.7" fill="currentColor" />
      <path d="m4.4 7.2 1.8 1.8 3.4-3.8" fill="none" stroke="var(--sp-surface)" strokeWidth="1.5" />
    </>
  ),
}

/** How far an article is: an empty, a half, a full circle. */
export function StatusMark({
  status,
  label,
}: {
  readonly status: Status
  readonly label: string
}): ReactElement {
  return (
    <>
      <svg
        className={style['status']}
        data-status={status}
        width="14"
        height="14"
        viewBox="0 0 14 14"
        aria-hidden="true"
      >
        {shapes[status]}
      </svg>
      <VisuallyHidden>{label}</VisuallyHidden>
    </>
  )
}
