import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#core/model/annotation.ts'
import { KeyCaps } from '#renderer/commands/key-caps-view.tsx'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Section } from '#renderer/screens/annotate/parts/section.tsx'
import style from './inspector.module.css'
import { KindChoice } from './kind-choice.tsx'
import { StanceChoices } from './stance-choices.tsx'

/** What can be done to several annotations at once; each is one step for undo. */
export function SeveralSelected({
  annotations,
}: {
  readonly annotations: readonly Annotation[]
}): ReactElement {
  const { t } = useTranslation('annotate')
  const { run } = useCommands()
  return (
    <>
      <Section title={t('selectedCount', { count: annotations.length })}>
        <p className={style['explain']}>{t('severalExplained')}</p>
        <KindChoice annotations={annotations} />
      </Section>
      <StanceChoices annotations={annotations} />
      <div className={style['buttons']}>
        <Button
          size="compact-xs"
          variant="default"
          fw={500}
          rightSection={<KeyCaps keys="Delete" />}
          onClick={() => void run('remove')}
        >
          {t('removeSeveral', { count: annotations.length })}
        </Button>
      </div>
    </>
  )
}
