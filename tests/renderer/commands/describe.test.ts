import { expect, test } from 'vitest'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { endOf, spoken, startOf } from '#renderer/commands/describe.ts'
import { annotation } from '#tests/renderer/annotate/builders.ts'

test.for<[string, string]>([
  ['short', 'short'],
  ['line\nbreaks  as\u00a0blanks', 'line breaks as blanks'],
  ['this is a rather long sentence', 'this is a rather…'],
  ['unbreakablyunbreakably', 'unbreakablyunbreakab…'],
  ['0123456789abcdefghi😀 and more', '0123456789abcdefghi…'],
])('%j begins %j', ([text, expected]) => {
  expect(startOf(text, 21)).toBe(expected)
})

test.for<[string, string]>([
  ['short', 'short'],
  ['this is a rather long sentence', '…long sentence'],
  ['unbreakablyunbreakably', '…reakablyunbreakably'],
  ['some 😀23456789abcdefgh', '…😀23456789abcdefgh'],
])('%j ends %j', ([text, expected]) => {
  expect(endOf(text, 20)).toBe(expected)
})

test('an annotation is spoken with its kind and its stances', () => {
  const claim = annotation('Minsk waits', { stances: { minsk: 'critical', moscow: 'neutral' } })
  expect(spoken(defaultScheme, claim)).toBe('Claim: Minsk waits, Moscow: Neutral, Minsk: Critical')
})
