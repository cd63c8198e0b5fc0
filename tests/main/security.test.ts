import { expect, test } from 'vitest'
import { isOwnPage } from '#main/security.ts'

const ownPage = { url: 'app://standpoint/index.html#annotate', parent: null }

test('the program’s own page is listened to', () => {
  expect(isOwnPage(ownPage)).toBe(true)
})

test.each([
  ['a frame that is gone', null],
  ['a frame inside the page', { ...ownPage, parent: ownPage }],
  ['another page', { ...ownPage, url: 'https://example.org/index.html' }],
  ['an empty page', { ...ownPage, url: 'about:blank' }],
])('%s is not', (_, frame) => {
  expect(isOwnPage(frame)).toBe(false)
})
