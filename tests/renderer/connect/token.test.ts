import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { takeToken } from '#renderer/connect/token.ts'

function page(url: string) {
  const { window } = new JSDOM('', { url })
  return { location: window.location, history: window.history, storage: window.sessionStorage }
}

test('the token is taken out of the address and found again after a reload', () => {
  const places = page('http://127.0.0.1:4000/?token=s3cret&x=1#there')
  expect(takeToken(places)).toBe('s3cret')
  expect(places.location.href).toBe('http://127.0.0.1:4000/?x=1#there')
  expect(takeToken(places)).toBe('s3cret')
})

test('a new token takes the place of the one that was kept', () => {
  const places = page('http://127.0.0.1:4000/?token=new')
  places.storage.setItem('token', 'old')
  expect(takeToken(places)).toBe('new')
  expect(takeToken(places)).toBe('new')
})

test('without any there is an empty one, which the host refuses', () => {
  expect(takeToken(page('http://127.0.0.1:4000/'))).toBe('')
})
