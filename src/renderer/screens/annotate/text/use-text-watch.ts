import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '#renderer/replica/hooks.ts'
import type { OpenWork } from '#renderer/screens/annotate/open-work.ts'

/** Says so where the text on screen has been changed by somebody else: no step of mine, which says it by itself. */
export function useTextWatch(work: OpenWork | null): void {
  const { t } = useTranslation('revision')
  const { announce } = useSession()
  const seen = useRef<OpenWork | null>(null)
  useEffect(() => {
    if (work === null) return
    const before = seen.current
    seen.current = work
    if (before?.article.id !== work.article.id) return
    const isMine = before.layer.revision !== work.layer.revision
    if (before.article.sha256 !== work.article.sha256 && !isMine) announce(t('changedElsewhere'))
  }, [work, announce, t])
}
