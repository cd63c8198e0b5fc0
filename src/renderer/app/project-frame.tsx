import { AgreementScreen } from '#renderer/screens/agreement/agreement-screen.tsx'
import { AnnotateScreen } from '#renderer/screens/annotate/annotate-screen.tsx'
import { ExportScreen } from '#renderer/screens/export/export-screen.tsx'
import { LibraryScreen } from '#renderer/screens/library/library-screen.tsx'
import { ReviewScreen } from '#renderer/screens/review/review-screen.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Header } from './header.tsx'
import type { OpenProject } from './open-project.ts'
import style from './project-frame.module.css'
import { ReadOnlyBar } from './read-only-bar.tsx'
import { StatusLine } from './status-line.tsx'
import { type Screen, useView } from './view-state.ts'

/** Header, screen and status line around an open project. */
export function ProjectFrame({ open }: { readonly open: OpenProject }) {
  const { screen } = useView()
  return (
    <div className={style['frame']}>
      <Header open={open} />
      <div>{open.readOnly === null ? null : <ReadOnlyBar path={open.path} reason={open.readOnly} />}</div>
      <div className={style['screen']}>
        <ErrorBoundary key={screen}>
          <ScreenOf screen={screen} />
        </ErrorBoundary>
      </div>
      <StatusLine />
    </div>
  )
}

function ScreenOf({ screen }: { readonly screen: Screen }) {
  switch (screen) {
    case 'library':
      return <LibraryScreen />
    case 'annotate':
      return <AnnotateScreen />
    case 'review':
      return <ReviewScreen />
    case 'agreement':
      return <AgreementScreen />
    case 'export':
      return <ExportScreen />
    default:
      return screen satisfies never
  }
}
