import { useTranslation } from 'react-i18next'
import { KeyCaps } from '#renderer/commands/key-caps-view.tsx'
import { openPalette } from '#renderer/commands/palette-store.ts'
import { AppearanceMenu } from './appearance-menu.tsx'
import { openFrameDialog } from './frame-dialog.ts'
import style from './header.module.css'
import type { OpenProject } from './open-project.ts'
import { ProjectMenu } from './project-menu.tsx'
import { type Screen, showScreen, useView } from './view-state.ts'

/** The line at the top: project, screens, commands, who works here. */
export function Header({ open }: { readonly open: OpenProject }) {
  return (
    <header className={style['header']}>
      <p className={style['wordmark']}>Standpoint</p>
      <ProjectMenu name={open.project.name} />
      <Screens />
      <span className={style['gap']} />
      <CommandButton />
      <AppearanceMenu />
      <AnnotatorChip open={open} />
    </header>
  )
}

const screens: readonly Screen[] = ['library', 'annotate', 'review', 'agreement', 'export']

function Screens() {
  const { t } = useTranslation('frame')
  const { screen } = useView()
  return (
    <nav className={style['screens']} aria-label={t('screens')}>
      {screens.map((each) => (
        <a
          key={each}
          href={`#${each}`}
          aria-current={each === screen ? 'page' : undefined}
          onClick={(event) => {
            event.preventDefault()
            showScreen(each)
          }}
        >
          {t(each)}
        </a>
      ))}
    </nav>
  )
}

function CommandButton() {
  const { t } = useTranslation('frame')
  return (
    <button
      type="button"
      className={style['command']}
      aria-keyshortcuts="Control+K Meta+K"
      onClick={openPalette}
    >
      {t('searchOrCommand')}
      <KeyCaps keys="Mod+K" />
    </button>
  )
}

function AnnotatorChip({ open }: { readonly open: OpenProject }) {
  const { t } = useTranslation('frame')
  return (
    <button
      type="button"
      className={style['chip']}
      aria-label={t('whoWorksHere', { annotator: open.annotator })}
      title={t('whoWorksHere', { annotator: open.annotator })}
      onClick={() => openFrameDialog('who')}
    >
      {open.annotator}
    </button>
  )
}
