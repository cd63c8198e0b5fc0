import { Button, SegmentedControl, TextInput, VisuallyHidden } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { statusSchema } from '#core/model/layer.ts'
import type { ArticleSummary } from '#core/workspace/views.ts'
import { openFrameDialog } from '#renderer/app/frame-dialog.ts'
import { Notice } from '#renderer/app/notice.tsx'
import { useReadable, useReplica } from '#renderer/replica/hooks.ts'
import { ArticleGrid } from './article-grid.tsx'
import { EditDialog } from './edit-dialog.tsx'
import style from './library.module.css'
import { changeLibraryView, useLibraryView } from './library-view.ts'
import { Notices } from './notices.tsx'
import { visibleRows } from './visible-rows.ts'

/** The project's articles. */
export function LibraryScreen() {
  const { library, notices } = useReplica()
  const rows = useReadable(library)
  const isUnread = useReadable(notices).length > 0
  if (rows === null) return null
  if (rows.length > 0) return <Articles rows={rows} />
  return isUnread ? <NothingReadable /> : <NoArticles />
}

function NoArticles() {
  const { t } = useTranslation('library')
  return (
    <Notice title={t('emptyTitle')} text={t('empty')}>
      <Button onClick={() => openFrameDialog('import')}>{t('import')}</Button>
    </Notice>
  )
}

/** A project whose files cannot be read must not look like an empty one. */
function NothingReadable() {
  const { t } = useTranslation('library')
  return (
    <Notice title={t('unreadTitle')} text={t('unread')}>
      <Notices />
    </Notice>
  )
}

function Articles({ rows }: { readonly rows: readonly ArticleSummary[] }) {
  const { t, i18n } = useTranslation(['library', 'frame'])
  const { filter, status, sorting } = useLibraryView()
  const [editing, setEditing] = useState<ArticleSummary | null>(null)
  const sieve = useMemo(() => ({ filter, status, sorting }), [filter, status, sorting])
  // Typing stays quick while ten thousand rows are sifted.
  const asked = useDeferredValue(useMemo(() => ({ rows, sieve }), [rows, sieve]))
  const visible = useMemo(() => visibleRows(asked.rows, asked.sieve, i18n.language), [asked, i18n.language])
  return (
    <main className={style['screen']}>
      <VisuallyHidden>
        <h1>{t('frame:library')}</h1>
      </VisuallyHidden>
      <Tools visible={visible.length} all={rows.length} />
      <Notices />
      {visible.length === 0 ? <NothingFits /> : <ArticleGrid rows={visible} onEdit={setEditing} />}
      <EditDialog article={editing} onClose={() => setEditing(null)} />
    </main>
  )
}

function Tools({ visible, all }: { readonly visible: number; readonly all: number }) {
  const { t } = useTranslation(['library', 'frame'])
  const { filter, status } = useLibraryView()
  return (
    <div className={style['tools']}>
      <TextInput
        type="search"
        className={style['filter'] ?? ''}
        placeholder={t('filter')}
        aria-label={t('filter')}
        value={filter}
        onChange={(event) => changeLibraryView({ filter: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={t('statusFilter')}
        value={status ?? 'all'}
        onChange={(value) => changeLibraryView({ status: statusSchema.safeParse(value).data ?? null })}
        data={[
          { value: 'all', label: t('all') },
          { value: 'to-do', label: t('frame:statusToDo') },
          { value: 'in-progress', label: t('frame:statusInProgress') },
          { value: 'done', label: t('frame:statusDone') },
        ]}
      />
      <span className={style['count']} aria-live="polite">
        {visible === all ? '' : t('shown', { visible, count: all })}
      </span>
      <Button onClick={() => openFrameDialog('import')}>{t('import')}</Button>
    </div>
  )
}

function NothingFits() {
  const { t } = useTranslation('library')
  return (
    <div className={style['nothing']}>
      <p>{t('nothingFits')}</p>
      <Button variant="default" onClick={() => changeLibraryView({ filter: '', status: null })}>
        {t('clearFilter')}
      </Button>
    </div>
  )
}
