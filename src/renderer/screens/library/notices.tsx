import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#core/problem/problem.ts'
import { useProblemText } from '#renderer/messages/problem-text.ts'
import { useReadable, useReplica } from '#renderer/replica/hooks.ts'
import style from './notices.module.css'
import { VersionDialog } from './version-dialog.tsx'

/** How many are listed one by one; a folder that is half there can have one for every article. */
const most = 50

/** What of the project cannot be read or is worth a look, and what can be done about it. */
export function Notices() {
  const { t } = useTranslation('library')
  const notices = useReadable(useReplica().notices)
  const [compared, setCompared] = useState<string | null>(null)
  return (
    <>
      {notices.length === 0 ? null : (
        <details className={style['notices']}>
          <summary>{t('notices', { count: notices.length })}</summary>
          <ul>
            {notices.slice(0, most).map((notice) => (
              <NoticeLine key={JSON.stringify(notice)} notice={notice} onCompare={setCompared} />
            ))}
            {notices.length > most ? <li>{t('moreNotices', { count: notices.length - most })}</li> : null}
          </ul>
        </details>
      )}
      <VersionDialog file={compared} onClose={() => setCompared(null)} />
    </>
  )
}

interface NoticeLineProps {
  readonly notice: Problem
  readonly onCompare: (file: string) => void
}

function NoticeLine({ notice, onCompare }: NoticeLineProps) {
  const { t } = useTranslation('library')
  const problemText = useProblemText()
  const { code, file } = notice
  const canCompare = code === 'second-version' && file?.startsWith('layers/') === true
  return (
    <li>
      <span>{problemText(notice)}</span>
      {canCompare ? (
        <Button size="compact-xs" variant="default" onClick={() => onCompare(file)}>
          {t('compare')}
        </Button>
      ) : null}
    </li>
  )
}
