import { expect, test } from 'vitest'
import { chosenFiles, type DroppedItem, droppedFiles } from '#renderer/app/import/collect-files.ts'

test('chosen files are named by the folders they were in, by name, hidden ones left out', () => {
  const inFolder = (path: string): File => Object.assign(new File(['x'], 'n'), { webkitRelativePath: path })
  const plain = Object.assign(new File(['x'], 'z.txt'), { webkitRelativePath: '' })
  const chosen = chosenFiles([
    inFolder('set/b.txt'),
    inFolder('set/.DS_Store'),
    inFolder('set/a/c.txt'),
    plain,
  ])
  expect(chosen.map(({ name }) => name)).toEqual(['set/a/c.txt', 'set/b.txt', 'z.txt'])
})

interface Tree {
  readonly [name: string]: Tree | string
}

/** A dropped file or folder as browsers hand it over; a folder tells its entries in batches of two. */
function entry(fullPath: string, what: Tree | string): Entry {
  if (typeof what === 'string') {
    const file = (tell: (file: File) => void): void => tell(new File([what], 'n'))
    const dropped = { isFile: true, isDirectory: false, fullPath, file }
    return dropped
  }
  const entries = Object.entries(what).map(([name, inner]) => entry(`${fullPath}/${name}`, inner))
  const readEntries = (tell: (batch: readonly Entry[]) => void): void => tell(entries.splice(0, 2))
  const folder = { isFile: false, isDirectory: true, fullPath, createReader: () => ({ readEntries }) }
  return folder
}

type Entry = NonNullable<ReturnType<DroppedItem['webkitGetAsEntry']>>

test('dropped folders are read to the bottom', async () => {
  const folder = entry('/set', { 'a.txt': 'A', b: { 'c.txt': 'C', d: {} }, 'e.txt': 'E' })
  const items: readonly DroppedItem[] = [
    { webkitGetAsEntry: () => folder, getAsFile: () => null },
    { webkitGetAsEntry: () => null, getAsFile: () => null },
    { webkitGetAsEntry: () => null, getAsFile: () => new File(['F'], 'f.txt') },
  ]
  const dropped = await droppedFiles(items)
  expect(dropped.map(({ name }) => name)).toEqual(['f.txt', 'set/a.txt', 'set/b/c.txt', 'set/e.txt'])
  await expect(dropped[2]?.text()).resolves.toBe('C')
})

test('a file that is on no disk, such as an attachment, is taken as it is', async () => {
  const attachment = new File(['A'], 'mail.txt')
  const dropped = await droppedFiles([{ webkitGetAsEntry: () => null, getAsFile: () => attachment }])
  expect(dropped).toEqual([attachment])
})
