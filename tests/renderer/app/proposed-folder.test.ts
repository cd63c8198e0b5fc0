import { expect, test } from 'vitest'
import { proposedFolder } from '#renderer/app/proposed-folder.ts'

test.each([
  ['/home/ana/Standpoint', 'border', '/home/ana/Standpoint/border'],
  ['/home/ana/Standpoint/', 'border', '/home/ana/Standpoint/border'],
  ['C:\\Users\\ana', 'border', 'C:\\Users\\ana\\border'],
  ['/home/ana', '', '/home/ana'],
])('in %s “%s” is proposed as %s', (parent, name, folder) => {
  expect(proposedFolder(parent, name)).toBe(folder)
})
