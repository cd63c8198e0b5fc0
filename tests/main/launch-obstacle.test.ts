import { expect, test } from 'vitest'
import { findObstacle, type Machine, obstacleTexts } from '#main/launch-obstacle.ts'

const desktop: Machine = { platform: 'linux', env: { DISPLAY: ':0' }, userId: 1000, hasRuntime: true }

test.each([
  ['a Linux desktop', {}, null],
  ['a Linux desktop under Wayland', { env: { WAYLAND_DISPLAY: 'wayland-0' } }, null],
  ['a runtime that is still to be fetched', { hasRuntime: false }, null],
  ['Linux without a display', { env: {} }, 'no-display'],
  ['Linux with an empty display', { env: { DISPLAY: '' } }, 'no-display'],
  ['Linux with neither display nor runtime', { env: {}, hasRuntime: false }, 'no-display-no-runtime'],
  ['root on Linux', { userId: 0 }, 'root'],
  ['root on a Mac, which has no display variable', { platform: 'darwin', env: {}, userId: 0 }, null],
  ['Windows, which has no user numbers', { platform: 'win32', env: {}, userId: null }, null],
] as const)('%s', (_, difference, expected) => {
  expect(findObstacle({ ...desktop, ...difference })).toBe(expected)
})

test('every obstacle is told in one line that names the browser', () => {
  for (const text of Object.values(obstacleTexts))
    expect(text).toMatch(/^[^\n]+ opens in the browser instead\.$/)
})
