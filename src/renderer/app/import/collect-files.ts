/** A file as it will be sent: its name tells the folders it was found in ("articles/2021/a.txt"). */
export type NamedFile = File

/** What this needs of the browser's entries, which know what a dropped folder holds. */
interface Entry {
  readonly isFile: boolean
  readonly isDirectory: boolean
  readonly fullPath: string
}

interface FileEntry extends Entry {
  file(tell: (file: File) => void, fail: (error: unknown) => void): void
}

interface FolderEntry extends Entry {
  createReader(): {
    readEntries(tell: (entries: readonly Entry[]) => void, fail: (error: unknown) => void): void
  }
}

/** A part of a drop: a folder has an entry, a file has one or not, anything else is neither. */
export interface DroppedItem {
  webkitGetAsEntry(): Entry | null
  getAsFile(): File | null
}

/** Files that systems and editors leave behind; nobody means to import them. */
function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'))
}

/** What a file input holds, also one that takes a folder. */
export function chosenFiles(list: Iterable<File>): readonly NamedFile[] {
  return inOrder([...list].map((file) => named(file, file.webkitRelativePath || file.name)))
}

/** What was dropped, folders with all that is in them. To be called while the drop is being handled. */
export async function droppedFiles(items: Iterable<DroppedItem>): Promise<readonly NamedFile[]> {
  // The list of items is emptied as soon as the handler returns.
  const dropped = [...items].flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? [])
  return inOrder((await Promise.all(dropped.map(filesIn))).flat())
}

async function filesIn(entry: Entry | File): Promise<readonly NamedFile[]> {
  if (entry instanceof File) return [entry]
  if (isFile(entry)) return [named(await fileOf(entry), entry.fullPath.replace(/^\//, ''))]
  if (isFolder(entry)) return (await Promise.all((await entriesOf(entry)).map(filesIn))).flat()
  return []
}

function isFile(entry: Entry): entry is FileEntry {
  return entry.isFile
}

function isFolder(entry: Entry): entry is FolderEntry {
  return entry.isDirectory
}

function fileOf(entry: FileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** A folder tells its entries in batches; an empty one means that it has told all. */
async function entriesOf(folder: FolderEntry): Promise<readonly Entry[]> {
  const reader = folder.createReader()
  const found: Entry[] = []
  for (;;) {
    const batch = await new Promise<readonly Entry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (batch.length === 0) return found
    found.push(...batch)
  }
}

function named(file: File, path: string): NamedFile {
  return new File([file], path, { type: file.type, lastModified: file.lastModified })
}

/** By name, so that the same files are imported in the same order whatever the system says first. */
function inOrder(files: readonly NamedFile[]): readonly NamedFile[] {
  return files
    .filter(({ name }) => !isHidden(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
