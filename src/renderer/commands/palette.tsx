import { ScrollArea } from '@mantine/core'
import { Spotlight } from '@mantine/spotlight'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { startOf } from './describe.ts'
import { KeyCaps } from './key-caps-view.tsx'
import { textOf } from './message.ts'
import { jumpTo, type PaletteEntries, paletteEntries } from './palette-entries.ts'
import { paletteStore } from './palette-store.ts'
import { useCommands } from './use-commands.ts'

/** Everything that can be done now, and every place that can be gone to, by typing a part of its name. */
export function Palette(): ReactElement {
  const { t } = useTranslation('commands')
  const [query, setQuery] = useState('')
  return (
    <Spotlight.Root
      store={paletteStore}
      shortcut={null}
      // While it fades in or out it would take the keys that are meant for what comes next.
      transitionProps={{ duration: 0 }}
      query={query}
      onQueryChange={setQuery}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      attributes={{ content: { 'aria-label': t('palette') } }}
    >
      <Spotlight.Search placeholder={t('paletteSearch')} aria-label={t('paletteSearch')} />
      <Spotlight.ActionsList aria-label={t('palette')}>
        <ScrollArea.Autosize mah={440} viewportProps={{ tabIndex: 0 }}>
          <PaletteList query={query} />
        </ScrollArea.Autosize>
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function PaletteList({ query }: { readonly query: string }): ReactElement {
  const { t } = useTranslation('commands')
  const { all, context } = useCommands()
  const entries = paletteEntries(query, { commands: all, context: context(), textOf: (m) => textOf(t, m) })
  const isEmpty = Object.values(entries).every((group) => group.length === 0)
  if (isEmpty) return <Spotlight.Empty>{t('paletteNothing')}</Spotlight.Empty>
  return (
    <>
      <CommandEntries commands={entries.commands} />
      <PlaceEntries entries={entries} />
    </>
  )
}

function CommandEntries({ commands }: Pick<PaletteEntries, 'commands'>): ReactElement | null {
  const { t } = useTranslation('commands')
  const { run } = useCommands()
  if (commands.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={t('paletteCommands')}>
      {commands.map(({ id, label, keys: [key] }) => (
        <Spotlight.Action
          key={id}
          label={textOf(t, label)}
          rightSection={key === undefined ? null : <KeyCaps keys={key} />}
          onClick={() => void run(id)}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}

function PlaceEntries({ entries }: { readonly entries: PaletteEntries }): ReactElement {
  const { t } = useTranslation('commands')
  const { context } = useCommands()
  const { articles, annotations } = entries
  return (
    <>
      {articles.length > 0 && (
        <Spotlight.ActionsGroup label={t('paletteArticles')}>
          {articles.map(({ id, title, source }) => (
            <Spotlight.Action
              key={id}
              label={title}
              description={source.outlet}
              onClick={() => context().page.openArticle(id)}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {annotations.length > 0 && (
        <Spotlight.ActionsGroup label={t('paletteAnnotations')}>
          {annotations.map((a) => (
            <Spotlight.Action key={a.id} label={startOf(a.quote, 90)} onClick={() => jumpTo(context(), a)} />
          ))}
        </Spotlight.ActionsGroup>
      )}
    </>
  )
}
