import { expect, test } from 'vitest'
import { menuTemplate } from '#main/menu.ts'

const roles = (...given: Parameters<typeof menuTemplate>) =>
  menuTemplate(...given).flatMap(({ role, submenu }) => [
    role,
    ...(Array.isArray(submenu) ? submenu.map((item) => item.role) : []),
  ])

test('the keys of undo and redo stay with the page', () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    expect(roles({ platform, isDevelopment: true })).not.toContain('undo')
    expect(roles({ platform, isDevelopment: true })).not.toContain('redo')
  }
})

test('the inspector is for development only', () => {
  expect(roles({ platform: 'linux', isDevelopment: true })).toContain('toggleDevTools')
  expect(roles({ platform: 'linux', isDevelopment: false })).not.toContain('toggleDevTools')
})

test('a Mac has its application menu, other systems quit from the file menu', () => {
  expect(roles({ platform: 'darwin', isDevelopment: false }).slice(0, 3)).toEqual([
    'appMenu',
    'fileMenu',
    'close',
  ])
  expect(roles({ platform: 'linux', isDevelopment: false }).slice(0, 2)).toEqual(['fileMenu', 'quit'])
})
