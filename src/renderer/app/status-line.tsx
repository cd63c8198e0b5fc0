import { useTranslation } from 'react-i18next'
import { KeyCaps } from '#renderer/commands/key-caps-view.tsx'
import { isHopeless } from '#renderer/connect/connection.ts'
import { KeyHints } from '#renderer/commands/key-hints.tsx'
import {
  useDesk,
  useLayer,
  useLibrary,
  useReadable,
  useReplica,
  useSaveState,
} from '#renderer/replica/hooks.ts'
import type { SaveState } from '#renderer/replica/session.ts'
import { ImportFacts } from './import/import-facts.tsx'
import { statusKey } from './status-key.ts'
import style from './status-line.module.css'
import { UnsavedSteps } from './unsaved-steps.tsx'
import { useView } from './view-state.ts'

/** The line at the bottom: what is saved, where the work stands, what was just said, which keys help. */
export function StatusLine() {
  const { screen } = useView()
  return (
    <footer className={style['line']}>
      <SaveMark />
      <UnsavedSteps />
      {screen === 'annotate' ? <ArticleFacts /> : <LibraryFacts />}
      <ImportFacts />
      <Announcement />
      {screen === 'annotate' ? <KeyHints /> : <LibraryHints />}
    </footer>
  )
}

function SaveMark() {
  const { t } = useTranslation('frame')
  const state = useSaveState()
  const isReadOnly = (useDesk()?.project?.readOnly ?? null) !== null
  return (
    <output className={style['save']} data-state={isReadOnly ? 'read-only' : state.type}>
      {isReadOnly && state.type === 'saved' ? t('readOnly') : saveText(state, t)}
    </output>
  )
}

function saveText(state: SaveState, t: ReturnType<typeof useTranslation<'frame'>>['t']): string {
  switch (state.type) {
    case 'saved':
      return t('saved')
    case 'saving':
      return t('saving')
    case 'not-saved':
      return t('notSaved', { reason: state.reason })
    case 'reconnecting':
      return t('reconnecting')
    default:
      return state satisfies never
  }
}

/** Screen readers hear it from here; the element stands from the start, so that its first text is heard too. */
function Announcement() {
  const { t } = useTranslation('frame')
  const { announcement, connection } = useReplica()
  const { text, number } = useReadable(announcement)
  const isGone = isHopeless(useReadable(connection))
  return (
    <span aria-live="polite" className={style['announcement']} title={text}>
      <span key={number}>{isGone ? t('startAgain') : text}</span>
    </span>
  )
}

function ArticleFacts() {
  const { t } = useTranslation('frame')
  const layer = useLayer(useView().article)?.layer
  if (layer === undefined) return <span />
  return (
    <span className={style['facts']}>
      {t(statusKey(layer.status))} · {t('annotationCount', { count: layer.annotations.length })}
    </span>
  )
}

function LibraryFacts() {
  const { t } = useTranslation('frame')
  const rows = useLibrary()
  const done = rows.filter((row) => row.mine.status === 'done').length
  return (
    <span className={style['facts']}>
      {t('articleCount', { count: rows.length })} · {t('doneCount', { count: done })}
    </span>
  )
}

function LibraryHints() {
  const { t } = useTranslation('frame')
  const isLibrary = useView().screen === 'library'
  return (
    <span className={style['hints']}>
      {isLibrary ? <Hint keys="Enter" text={t('hintOpen')} /> : null}
      {isLibrary ? <Hint keys="E" text={t('hintEdit')} /> : null}
      <Hint keys="Mod+I" text={t('hintImport')} />
      <Hint keys="Mod+K" text={t('hintCommands')} />
    </span>
  )
}

function Hint({ keys, text }: { readonly keys: string; readonly text: string }) {
  return (
    <span className={style['hint']}>
      <KeyCaps keys={keys} />
      {text}
    </span>
  )
}
