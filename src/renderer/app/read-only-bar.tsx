import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#core/problem/problem.ts'
import { useProblemText } from '#renderer/messages/problem-text.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import { openFrameDialog } from './frame-dialog.ts'
import { useProjectSteps } from './project-steps.ts'
import style from './read-only-bar.module.css'

interface ReadOnlyBarProps {
  readonly path: string
  readonly reason: Problem
}

/** Says above the screen why nothing can be changed, and how one could. */
export function ReadOnlyBar({ path, reason }: ReadOnlyBarProps) {
  const { t } = useTranslation('frame')
  const problemText = useProblemText()
  const [isTrying, setTrying] = useState(false)
  const steps = useProjectSteps(useSession().announce)
  const tryAgain = async (): Promise<void> => {
    setTrying(true)
    await steps.open(path)
    setTrying(false)
  }
  return (
    <section className={style['bar']} aria-label={t('readOnly')}>
      <output>
        <strong>{t('readOnlyTitle')}</strong> {problemText({ ...reason, file: undefined })}
      </output>
      <Button size="compact-sm" variant="default" loading={isTrying} onClick={() => void tryAgain()}>
        {t('tryAgain')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => openFrameDialog('who')}>
        {t('otherName')}
      </Button>
    </section>
  )
}
