import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { planRevision } from '#renderer/app/revision/revision-state.ts'
import { useLibrary, useSession } from '#renderer/replica/hooks.ts'
import style from './behind-bar.module.css'

/** Says that there is a newer text than the one on screen, and leads to what it would change. */
export function BehindBar({ article }: { readonly article: string }): ReactElement | null {
  const { t } = useTranslation('revision')
  const session = useSession()
  const isBehind = useLibrary().some(({ id, isBehind: behind }) => id === article && behind === true)
  if (!isBehind) return null
  return (
    <div className={style['bar']}>
      <output>{t('behind')}</output>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => void planRevision(session, { article, file: null })}
      >
        {t('seeList')}
      </Button>
    </div>
  )
}
