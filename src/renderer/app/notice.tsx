import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import style from './notice.module.css'

interface NoticeProps {
  readonly title: string
  readonly text?: string
  readonly children?: ReactNode
}

/** What stands on the page where there is nothing else to show. */
export function Notice({ title, text, children }: NoticeProps) {
  return (
    <main className={style['notice']}>
      <Title order={1} size="h3">
        {title}
      </Title>
      {text === undefined ? null : <p>{text}</p>}
      {children}
    </main>
  )
}
