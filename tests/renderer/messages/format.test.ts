import { expect, test } from 'vitest'
import { dateText, languageName, longDateText, numberText, sizeText } from '#renderer/messages/format.ts'

test.each([
  ['2021-11-16', 'en', '16 Nov 2021'],
  ['2021-11-16T23:30:00Z', 'en', '16 Nov 2021'],
  ['2021-11', 'en', 'Nov 2021'],
  ['2021', 'en', '2021'],
  ['2021-11-16', 'ru', '16 нояб. 2021 г.'],
  ['', 'en', ''],
  ['last autumn', 'en', 'last autumn'],
])('the date %s is in %s “%s”', (iso, language, text) => {
  expect(dateText(iso, language)).toBe(text)
})

test('over a text the month is written out', () => {
  expect(longDateText('2021-11-16', 'en')).toBe('16 November 2021')
  expect(longDateText('2021-11', 'en')).toBe('November 2021')
})

test.each([
  ['ru', 'en', 'Russian'],
  ['be', 'ru', 'белорусский'],
  ['', 'en', ''],
  ['not a tag', 'en', 'not a tag'],
])('the language %s is in %s “%s”', (tag, language, text) => {
  expect(languageName(tag, language)).toBe(text)
})

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1000, '1 kB'],
  [60_900, '60.9 kB'],
  [2_500_000, '2.5 MB'],
  [3_000_000_000_000, '3,000 GB'],
])('%i bytes are “%s”', (bytes, text) => {
  expect(sizeText(bytes, 'en')).toBe(text)
})

test('numbers are grouped', () => {
  expect(numberText(1234567, 'en')).toBe('1,234,567')
})
