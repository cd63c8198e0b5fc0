import type { i18n } from 'i18next'
import { problemText } from '#renderer/messages/problem-text.ts'
import type { Failure } from '#renderer/replica/outcome.ts'

/** A failed call as words for a person. */
export function failureText({ t, language }: Pick<i18n, 't' | 'language'>, failure: Failure): string {
  switch (failure.type) {
    case 'refused':
      return problemText(failure.problem, language)
    case 'unsent':
      return t('failureUnsent')
    case 'unanswered':
      return t('failureUnanswered')
    case 'broken':
      return t('failureBroken', { message: failure.message })
    default:
      return failure satisfies never
  }
}
