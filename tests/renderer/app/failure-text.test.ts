import { expect, test } from 'vitest'
import { problem } from '#core/problem/problem.ts'
import { failureText } from '#renderer/app/failure-text.ts'
import { createCatalogue } from '#renderer/messages/catalogue.ts'
import type { Failure } from '#renderer/replica/outcome.ts'

const failures: readonly (readonly ['en' | 'ru', Failure, string])[] = [
  ['en', { type: 'refused', problem: problem('nothing-to-undo') }, 'There is nothing to undo.'],
  ['ru', { type: 'refused', problem: problem('nothing-to-undo') }, 'Отменять нечего.'],
  ['en', { type: 'unsent' }, 'There is no connection at the moment; nothing was changed.'],
  [
    'en',
    { type: 'broken', message: 'x is not a function' },
    'the program made a mistake (x is not a function)',
  ],
]

test.each(failures)('in %s %j is “%s”', (language, failure, text) => {
  expect(failureText(createCatalogue(language), failure)).toBe(text)
})
