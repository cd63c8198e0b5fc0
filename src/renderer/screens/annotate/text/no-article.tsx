import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { useLibrary } from '#renderer/replica/hooks.ts'
import style from './no-article.module.css'

/** What stands in the place of the text while there is none. */
export function NoArticle({ isOpening }: { readonly isOpening: boolean }): ReactElement {
  const { t } = useTranslation('annotate')
  const { run } = useCommands()
  const isEmpty = useLibrary().length === 0
  if (isOpening) return <main className={style['empty']} aria-busy="true" />
  return (
    <main className={style['empty']}>
      <p>{isEmpty ? t('noArticles') : t('chooseArticle')}</p>
      {isEmpty && <Button onClick={() => void run('import')}>{t('import')}</Button>}
    </main>
  )
}
