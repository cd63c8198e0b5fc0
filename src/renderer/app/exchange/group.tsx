import { type ReactNode, useId } from 'react'
import style from './exchange.module.css'

interface GroupProps {
  readonly title: string
  readonly isShown: boolean
  readonly children: ReactNode
}

/** A part of a receipt under its heading; nothing where there is nothing to show. */
export function Group({ title, isShown, children }: GroupProps) {
  const id = useId()
  if (!isShown) return null
  return (
    <section aria-labelledby={id} className={style['group']}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
