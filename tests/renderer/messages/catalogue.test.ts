import { describe, expect, test } from 'vitest'
import { englishProblems } from '#core/problem/english.ts'
import { russianProblems } from '#core/problem/russian.ts'
import { createCatalogue } from '#renderer/messages/catalogue.ts'
import { english } from '#renderer/messages/english.ts'
import { chosenLanguage, systemLanguage } from '#renderer/messages/language.ts'
import { russian } from '#renderer/messages/russian.ts'

/** What `{{a}}`, `{{a, number}}` or `{a}` stands for, sorted. */
function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{+\s*(\w+)/g)].map(([, name]) => name ?? '').toSorted()
}

const plural = /_(one|few|many|other)$/

/** The English text that a Russian key belongs to. */
function counterpart(texts: Readonly<Record<string, string>>, key: string): string | undefined {
  return texts[key.replace(plural, '_other')]
}

describe.each(Object.entries(english))(
  'the area %s in Russian',
  (area, texts: Readonly<Record<string, string>>) => {
    const translated: Readonly<Record<string, string>> = {
      ...Object.entries(russian).find(([name]) => name === area)?.[1],
    }

    test('says everything that English says', () => {
      const wanted = Object.keys(texts).map((key) => key.replace(plural, ''))
      const said = Object.keys(translated).map((key) => key.replace(plural, ''))
      expect(new Set(said)).toEqual(new Set(wanted))
    })

    test('fills in the same', () => {
      for (const [key, text] of Object.entries(translated))
        expect([key, placeholders(text)]).toEqual([key, placeholders(counterpart(texts, key) ?? '')])
    })
  },
)

test('every problem is told in Russian with what fills it', () => {
  for (const [code, text] of Object.entries(englishProblems)) {
    const told = Object.entries(russianProblems).find(([known]) => known === code)?.[1] ?? ''
    expect([code, placeholders(told)]).toEqual([code, placeholders(text)])
  }
})

test.each([
  ['en', 1, '1 annotation'],
  ['en', 20, '20 annotations'],
  ['en', 12000, '12,000 annotations'],
  ['ru', 1, '1 отметка'],
  ['ru', 3, '3 отметки'],
  ['ru', 11, '11 отметок'],
  ['ru', 21, '21 отметка'],
] as const)('in %s %i of them is “%s”', (language, count, text) => {
  expect(createCatalogue(language).t('annotationCount', { count })).toBe(text)
})

test('what a person typed is not escaped twice', () => {
  expect(createCatalogue('en').t('notSaved', { reason: 'a < b & “c”' })).toBe('Not saved: a < b & “c”')
})

describe('the language', () => {
  test.each([
    [['ru-RU', 'en'], 'ru'],
    [['be', 'ru'], 'ru'],
    [['de-DE', 'fr'], 'en'],
    [[], 'en'],
    [['en-GB', 'ru'], 'en'],
  ] as const)('of a system that prefers %j is %s', (preferred, language) => {
    expect(systemLanguage(preferred)).toBe(language)
  })

  test('is the chosen one, whatever the system prefers', () => {
    expect(chosenLanguage('ru', ['en'])).toBe('ru')
    expect(chosenLanguage('system', ['ru'])).toBe('ru')
  })
})
