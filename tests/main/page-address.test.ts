import { expect, test } from 'vitest'
import { isStartAddress } from '#main/page-address.ts'

test.each(['app://standpoint/index.html', 'app://standpoint/index.html#annotate'])(
  '%s is our page',
  (address) => {
    expect(isStartAddress(address)).toBe(true)
  },
)

test.each([
  '',
  'about:blank',
  'app://standpoint/',
  'app://standpoint/index.html?x',
  'app://other/index.html',
  'app://standpoint@other/index.html',
  'https://standpoint/index.html',
  'file:///index.html',
  'javascript:alert(1)',
])('%j is not', (address) => {
  expect(isStartAddress(address)).toBe(false)
})
