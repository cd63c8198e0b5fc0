import type { ReactElement, ReactNode } from 'react'
import style from './hidden-text.module.css'

/** Words for the ear only. */
export function HiddenText({ children }: { readonly children: ReactNode }): ReactElement {
  return <span className={style['hidden']}>{children}</span>
}
