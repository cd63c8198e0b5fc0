import { expect, test } from 'vitest'
import { strict, StrictEmitter } from './strict.ts'

test('what is there can be used and replaced', async () => {
  const dialog = strict('dialog', { ask: (): string => 'no' })
  expect(dialog.ask()).toBe('no')
  dialog.ask = () => 'yes'
  expect(dialog.ask()).toBe('yes')
  expect(await Promise.resolve(dialog)).toBe(dialog)
})

test('what is not there is an error that names it, read or written', () => {
  const dialog: object = strict('dialog', { ask: () => 'no' })
  expect(() => Reflect.get(dialog, 'showSaveDialog')).toThrow('lacks dialog.showSaveDialog')
  expect(() => Reflect.set(dialog, 'showSaveDialog', () => 'yes')).toThrow('lacks dialog.showSaveDialog')
})

test('nobody can wait for an event that never comes', () => {
  const app = new StrictEmitter('app', ['will-quit'])
  app.on('will-quit', () => {})
  expect(() => app.on('gpu-process-crashed', () => {})).toThrow("lacks the event app 'gpu-process-crashed'")
  expect(() => app.once('gpu-process-crashed', () => {})).toThrow("lacks the event app 'gpu-process-crashed'")
})
