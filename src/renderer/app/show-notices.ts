import { notifications } from '@mantine/notifications'
import type { i18n } from 'i18next'
import type { Problem } from '#core/problem/problem.ts'
import { problemText } from '#renderer/messages/problem-text.ts'

/** Shows problems until they are closed; one that is still on screen is not shown twice. */
export function showNotices(
  { t, language }: Pick<i18n, 't' | 'language'>,
  notices: readonly Problem[],
): void {
  for (const notice of notices) {
    const message = problemText(notice, language)
    notifications.show({
      id: message,
      title: t('noticeTitle'),
      message,
      autoClose: false,
      closeButtonProps: { 'aria-label': t('close') },
    })
  }
}
