import { Alert, Button, Loader } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { failureText } from '#renderer/app/failure-text.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import { PlannedRevision } from './planned-revision.tsx'
import style from './revision.module.css'
import { planRevision, useRevisionState } from './revision-state.ts'

/** A corrected text for an article: chosen, looked at with what it would do to my tags, taken. */
export function RevisionDialog() {
  const { t, i18n } = useTranslation(['revision', 'frame'])
  const state = useRevisionState()
  switch (state.type) {
    case 'choosing':
      return <Choosing article={state.article} title={state.title} />
    case 'reading':
      return (
        <output className={style['reading']}>
          <Loader size="sm" /> {t('reading')}
        </output>
      )
    case 'failed':
      return (
        <Alert color="red" role="alert">
          {failureText(i18n, state.failure)}
        </Alert>
      )
    case 'planned':
      return <PlannedRevision plan={state.plan} choices={state.choices} />
    default:
      return state satisfies never
  }
}

function Choosing({ article, title }: { readonly article: string; readonly title: string }) {
  const { t } = useTranslation('revision')
  const session = useSession()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={style['column']}>
      <p>{t('choose', { title })}</p>
      <div>
        <Button data-autofocus onClick={() => input.current?.click()}>
          {t('chooseFile')}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('chooseFile')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) void planRevision(session, { article, file })
        }}
      />
    </div>
  )
}
