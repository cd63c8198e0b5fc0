import { Alert, Button, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecentProject } from '#core/settings.ts'
import type { DeskState } from '#core/workspace/views.ts'
import { dateText } from '#renderer/messages/format.ts'
import { useProblemText } from '#renderer/messages/problem-text.ts'
import { AppearanceMenu } from './appearance-menu.tsx'
import { openFrameDialog } from './frame-dialog.ts'
import { useProjectSteps } from './project-steps.ts'
import style from './start-page.module.css'

/** Where no project is open: the sample, a new one, an old one. */
export function StartPage({ desk }: { readonly desk: DeskState }) {
  const { t } = useTranslation('frame')
  const [failure, setFailure] = useState<string | null>(null)
  const steps = useProjectSteps(setFailure)
  const problemText = useProblemText()
  const shown = failure ?? (desk.startProblem && problemText(desk.startProblem))
  return (
    <main className={style['page']}>
      <div className={style['corner']}>
        <AppearanceMenu />
      </div>
      <div className={style['column']}>
        <Title order={1}>Standpoint</Title>
        <p className={style['lead']}>
          {t('startLead')} {t('startOffline')}
        </p>
        <div className={style['buttons']}>
          <Button onClick={() => void steps.openSample()}>{t('openSample')}</Button>
          <Button variant="default" onClick={() => openFrameDialog('new-project')}>
            {t('newProject')}
          </Button>
          <Button variant="default" onClick={() => openFrameDialog('open-project')}>
            {t('openProject')}
          </Button>
        </div>
        {shown === null ? null : (
          <Alert color="red" role="alert">
            {shown}
          </Alert>
        )}
        <Recent recent={desk.recent} onOpen={(path) => void steps.open(path)} />
      </div>
    </main>
  )
}

interface RecentProps {
  readonly recent: readonly RecentProject[]
  readonly onOpen: (path: string) => void
}

function Recent({ recent, onOpen }: RecentProps) {
  const { t, i18n } = useTranslation('frame')
  return (
    <section className={style['recent']} aria-labelledby="recent-projects">
      <h2 id="recent-projects">{t('recentProjects')}</h2>
      {recent.length === 0 ? <p className={style['empty']}>{t('startRecentEmpty')}</p> : null}
      <ul>
        {recent.map(({ path, name, openedAt }) => (
          <li key={path}>
            <button type="button" onClick={() => onOpen(path)}>
              <span className={style['name']}>{name}</span>
              <span className={style['when']}>
                {t('openedAt', { date: dateText(openedAt, i18n.language) })}
              </span>
              <span className={style['path']}>{path}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
