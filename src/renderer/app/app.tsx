import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import type { i18n } from 'i18next'
import { type ReactNode, useEffect } from 'react'
import { I18nextProvider } from 'react-i18next'
import { chosenLanguage } from '#renderer/messages/language.ts'
import { ReplicaContext, useDesk } from '#renderer/replica/hooks.ts'
import type { Replica } from '#renderer/replica/replica.ts'
import { cssVariables, theme } from '#renderer/theme/theme.ts'
import { Desk } from './desk.tsx'
import { ErrorBoundary } from './error-boundary.tsx'

interface AppProps {
  readonly catalogue: i18n
  readonly replica: Replica
}

/** The whole page. */
export function App({ catalogue, replica }: AppProps) {
  return (
    <I18nextProvider i18n={catalogue}>
      <ReplicaContext value={replica}>
        <Theme>
          <Language catalogue={catalogue} />
          <Notifications position="bottom-right" />
          <ErrorBoundary>
            <Desk />
          </ErrorBoundary>
        </Theme>
      </ReplicaContext>
    </I18nextProvider>
  )
}

function Theme({ children }: { readonly children: ReactNode }) {
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  const chosen = useDesk()?.appearance.theme ?? 'system'
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={chosen === 'system' ? system : chosen}
    >
      {children}
    </MantineProvider>
  )
}

/** Keeps the page in the chosen language; `lang` tells screen readers how to pronounce it. */
function Language({ catalogue }: Pick<AppProps, 'catalogue'>) {
  const chosen = useDesk()?.appearance.language ?? 'system'
  useEffect(() => {
    const language = chosenLanguage(chosen, navigator.languages)
    document.documentElement.lang = language
    void catalogue.changeLanguage(language)
  }, [catalogue, chosen])
  return null
}
