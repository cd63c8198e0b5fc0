import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { englishProblems } from '#core/problem/english.ts'
import { type Problem, sentence } from '#core/problem/problem.ts'
import { russianProblems } from '#core/problem/russian.ts'

/** A problem as a sentence in the language that the page speaks. */
export function problemText(problem: Problem, language: string): string {
  return sentence(problem, language === 'ru' ? russianProblems : englishProblems)
}

export function useProblemText(): (problem: Problem) => string {
  const { i18n } = useTranslation()
  return useCallback((problem) => problemText(problem, i18n.language), [i18n.language])
}
