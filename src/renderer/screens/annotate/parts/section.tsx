import type { ReactElement, ReactNode } from 'react'
import style from './section.module.css'

interface SectionProps {
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A part of a side pane under its small heading. */
export function Section({ title, aside, children }: SectionProps): ReactElement {
  return (
    <section className={style['section']}>
      <div className={style['head']}>
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
