import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from './notice.tsx'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly error: unknown
}

/** Says in a plain sentence that drawing failed; a bug must not leave a white page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error }
  }

  override render() {
    return this.state.error === null ? this.props.children : <Broken error={this.state.error} />
  }
}

function Broken({ error }: ErrorBoundaryState) {
  const { t } = useTranslation('frame')
  return (
    <Notice title={t('brokenTitle')} text={t('broken')}>
      <code>{String(error)}</code>
      <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
    </Notice>
  )
}
